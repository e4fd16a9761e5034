import { type Diagnostic, hasErrors } from './diagnostic.ts';
import type { Job } from './generated/job.ts';
import type { Ignore } from './ignores/ignore.ts';
import { inspectJob } from './inspect-job.ts';
import type { ResolvedJob } from './resolved-job.ts';
import type { ProjectFacts } from './rules/job-view.ts';
import type { RuleSettings } from './rules/settings.ts';
import { type IgnoredDiagnostic, settleFindings } from './settle-findings.ts';
import type { YamlDocument } from './yaml/nodes.ts';

/** The job, or why the file holds none. */
export type ParsedJob = Parsed<Job>;
/** The job without placeholders, or why the file holds none. */
export type ParsedResolvedJob = Parsed<ResolvedJob>;

/** A job of the kind that was asked for, or why the file holds none. */
export type Parsed<Kind> =
  | {
      readonly ok: true;
      readonly job: Kind;
      readonly document: YamlDocument;
      /** Warnings and notes only. */
      readonly diagnostics: readonly Diagnostic[];
      readonly ignored: readonly IgnoredDiagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly ignored: readonly IgnoredDiagnostic[] };

export interface ParseOptions extends ProjectFacts {
  /** The file as messages should name it. */
  readonly file?: string;
  readonly rules?: RuleSettings;
  /** Ignores that a project keeps outside the job file, those for this file. */
  readonly projectIgnores?: readonly Ignore[];
}

/**
 * Reads a job file: the job as it is written, placeholders included, or everything that is wrong with it.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { parseJob } from '@dativo/schema';
 *
 * const parsed = parseJob(readFileSync('job.yaml', 'utf8'), { file: 'job.yaml' });
 * if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
 * parsed.job.tenant_id; // => 'acme'
 */
export function parseJob(text: string, options: ParseOptions = {}): ParsedJob {
  return parse<Job>(text, options, false);
}

/**
 * Reads a job file whose placeholders have been filled in; one that is left is an error.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { parseResolvedJob } from '@dativo/schema';
 *
 * parseResolvedJob(readFileSync('resolved.yaml', 'utf8')).ok; // => true
 * const { ok, diagnostics } = parseResolvedJob(readFileSync('job.yaml', 'utf8'), { file: 'job.yaml' });
 * ok; // => false
 * diagnostics[0]?.ruleId; // => 'JOB406'
 */
export function parseResolvedJob(text: string, options: ParseOptions = {}): ParsedResolvedJob {
  return parse<ResolvedJob>(text, options, true);
}

function parse<Kind extends Job>(text: string, options: ParseOptions, isResolved: boolean): Parsed<Kind> {
  const inspected = inspectJob(text, { rules: {}, ...options, isResolved });
  const { diagnostics, ignored } = settleFindings(inspected, options);
  if (inspected.view === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics, ignored };
  const { view } = inspected;
  return {
    ok: true,
    // The compiled check has just proven the shape, and none of its rules can be switched off.
    job: view.value as Kind,
    get document() {
      return view.document;
    },
    diagnostics,
    ignored,
  };
}

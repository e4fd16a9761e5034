import { checkPortability } from './check-portability.ts';
import { checkSchedule } from './check-schedule.ts';
import { checkStructure } from './check-structure.ts';
import { checkUnknownKeys } from './check-unknown-keys.ts';
import { checkUnresolved } from './check-unresolved.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from './diagnostic.ts';
import type { Job } from './generated/job.ts';
import { listPlaceholders } from './placeholder-list.ts';
import type { ResolvedJob } from './resolved-job.ts';
import { oneDocument } from './rules/one-document.ts';
import { quietEchoes } from './rules/quiet-echoes.ts';
import type { YamlDocument } from './yaml/nodes.ts';

export type ParsedJob = Parsed<Job>;
export type ParsedResolvedJob = Parsed<ResolvedJob>;

type Parsed<Kind> =
  | {
      readonly ok: true;
      readonly job: Kind;
      readonly document: YamlDocument;
      /** Warnings only. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface ParseOptions {
  /** The file as messages should name it. */
  readonly file?: string;
}

/**
 * Reads a job file: the job as it is written, placeholders included, or everything that is wrong with it.
 *
 * @example
 * const parsed = parseJob(text, { file: 'job.yaml' });
 * if (parsed.ok) console.log(parsed.job.tenant_id);
 * else for (const { message, range } of parsed.diagnostics) console.error(range?.start.line, message);
 */
export function parseJob(text: string, options: ParseOptions = {}): ParsedJob {
  return parse<Job>(text, options, ({ diagnostics }) => diagnostics);
}

/** Reads a job file whose placeholders have been filled in; one that is left is an error. */
export function parseResolvedJob(text: string, options: ParseOptions = {}): ParsedResolvedJob {
  return parse<ResolvedJob>(text, options, ({ sites, diagnostics }, document) => [
    ...diagnostics,
    ...checkUnresolved(document, sites),
  ]);
}

type CheckPlaceholders = (found: ReturnType<typeof listPlaceholders>, document: YamlDocument) => readonly Diagnostic[];

function parse<Kind extends Job>(
  text: string,
  options: ParseOptions,
  checkPlaceholders: CheckPlaceholders,
): Parsed<Kind> {
  const reading = oneDocument(text, options.file ?? '');
  if (!reading.ok) return { ok: false, diagnostics: sortDiagnostics(reading.diagnostics) };
  const { document } = reading;
  const value = document.toValue();
  const diagnostics = sortDiagnostics(
    quietEchoes([
      ...checkStructure(document, value),
      ...checkUnknownKeys(document, value),
      ...checkSchedule(document, value),
      ...checkPlaceholders(listPlaceholders(document), document),
      ...checkPortability(document),
    ]),
  );
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };
  // The compiled check has just proven the shape.
  return { ok: true, job: value as Kind, document, diagnostics };
}

import { checkPortability } from './check-portability.ts';
import { checkStructure } from './check-structure.ts';
import { checkUnknownKeys } from './check-unknown-keys.ts';
import { checkUnresolved } from './check-unresolved.ts';
import { CHECKS } from './checks.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { IgnoreComment } from './ignores/ignore.ts';
import { readIgnores } from './ignores/read-ignores.ts';
import { type InspectOptions, inspectQuickly, PROVIDERS } from './inspect-quickly.ts';
import { listPlaceholders } from './placeholder-list.ts';
import { createJobView, type JobView } from './rules/job-view.ts';
import { oneDocument } from './rules/one-document.ts';
import { quietEchoes } from './rules/quiet-echoes.ts';
import { report } from './rules/report.ts';
import type { YamlDocument } from './yaml/nodes.ts';

export type { InspectOptions } from './inspect-quickly.ts';

/** A job file with all that was found in it, before ignores and the settings of a project are applied. */
export interface InspectedJob {
  readonly file: string;
  /** `undefined` where the text could not be read as one YAML map. */
  readonly view: JobView | undefined;
  readonly findings: readonly Diagnostic[];
  readonly ignores: readonly IgnoreComment[];
}

/**
 * Checks one job file against every rule that needs no other file.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { inspectJob } from '@dativo/schema';
 *
 * const job = inspectJob(readFileSync('job.yaml', 'utf8').replace('region:', 'regoin:'), { file: 'job.yaml' });
 * job.findings.map(({ ruleId, pointer }) => `${ruleId} ${pointer}`); // => ['JOB205 /infrastructure/regoin']
 */
export function inspectJob(text: string, options: InspectOptions = {}): InspectedJob {
  const { file = '' } = options;
  const view = inspectQuickly(text, options, documentReader(text, file));
  return view === undefined ? inspectClosely(text, options) : { file, view, findings: [], ignores: [] };
}

/** Reads the document of a text in which nothing was found. */
export function documentReader(text: string, file: string): () => YamlDocument {
  return () => {
    const reading = oneDocument(text, file);
    if (!reading.ok) throw new Error('a file that was read quickly cannot be read closely');
    return reading.document;
  };
}

/** The same for every file there is, with a place and words for all that is found. */
export function inspectClosely(text: string, options: InspectOptions): InspectedJob {
  const { file = '' } = options;
  const reading = oneDocument(text, file);
  if (!reading.ok) return { file, view: undefined, findings: reading.diagnostics, ignores: [] };
  const { document } = reading;
  const view = createJobView(() => document, document.toValue(), PROVIDERS, options);
  const { ignores, diagnostics } = readIgnores(document);
  return { file, view, ignores, findings: [...quietEchoes(findings(view, document, options)), ...diagnostics] };
}

function findings(view: JobView, document: YamlDocument, { isResolved = false }: InspectOptions): Diagnostic[] {
  const { value } = view;
  const placeholders = listPlaceholders(document);
  return [
    ...checkStructure(document, value),
    ...checkUnknownKeys(document, value),
    ...placeholders.diagnostics,
    ...(isResolved ? checkUnresolved(document, placeholders.sites) : []),
    ...checkPortability(document),
    ...CHECKS.flatMap((check) => check(view)).map((finding) => report(document, finding)),
  ];
}

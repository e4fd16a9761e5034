import { checkPortability } from './check-portability.ts';
import { checkStructure } from './check-structure.ts';
import { checkUnknownKeys, hasUnknownKeys } from './check-unknown-keys.ts';
import { checkUnresolved } from './check-unresolved.ts';
import { CHECKS } from './checks.ts';
import type { Diagnostic } from './diagnostic.ts';
import { validate as hasStructure } from './generated/validate-job.ts';
import type { IgnoreComment } from './ignores/ignore.ts';
import { readIgnores } from './ignores/read-ignores.ts';
import { RUNTIME_OF_PROVIDER } from './job/provider-runtime.ts';
import { listPlaceholders } from './placeholder-list.ts';
import { createJobView, type JobView, type ProjectFacts, type Provider } from './rules/job-view.ts';
import { oneDocument } from './rules/one-document.ts';
import { quietEchoes } from './rules/quiet-echoes.ts';
import { report } from './rules/report.ts';
import type { RuleSettings } from './rules/settings.ts';
import type { YamlDocument } from './yaml/nodes.ts';
import { readQuickly } from './yaml/read-quickly.ts';

export interface InspectOptions extends ProjectFacts {
  /** The file as messages should name it. */
  readonly file?: string | undefined;
  /** True where all placeholders must have been filled in. */
  readonly isResolved?: boolean;
  /** What the project makes of rules: those that are off need not be looked into. Default: everything is. */
  readonly rules?: RuleSettings | undefined;
}

/** A job file with all that was found in it, before ignores and the settings of a project are applied. */
export interface InspectedJob {
  readonly file: string;
  /** `undefined` where the text could not be read as one YAML map. */
  readonly view: JobView | undefined;
  readonly findings: readonly Diagnostic[];
  readonly ignores: readonly IgnoreComment[];
}

const PROVIDERS = Object.keys(RUNTIME_OF_PROVIDER) as Provider[];

/** Checks one job file against every rule that needs no other file. */
export function inspectJob(text: string, options: InspectOptions = {}): InspectedJob {
  return inspectQuickly(text, options) ?? inspectClosely(text, options);
}

/** Most files are without a fault, and finding that out takes neither places nor words. `undefined` where a close look is needed. */
function inspectQuickly(text: string, options: InspectOptions): InspectedJob | undefined {
  if (text.includes('job-ignore') || (options.isResolved === true && text.includes('{{'))) return undefined;
  const value = readQuickly(text);
  if (value === undefined) return undefined;
  const { file = '' } = options;
  const view = createJobView(documentReader(text, file), value, PROVIDERS, options);
  const isClean = hasStructure(value) && !hasUnknownKeys(value) && CHECKS.every((check) => check(view).length === 0);
  return isClean ? { file, view, findings: [], ignores: [] } : undefined;
}

function documentReader(text: string, file: string): () => YamlDocument {
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

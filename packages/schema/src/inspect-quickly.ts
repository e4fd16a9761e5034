import { hasUnknownKeys } from './check-unknown-keys.ts';
import { CHECKS, type Check } from './checks.ts';
import { validate as hasStructure } from './generated/validate-job.ts';
import { RUNTIME_OF_PROVIDER } from './job/provider-runtime.ts';
import { createJobView, type JobView, type ProjectFacts, type Provider } from './rules/job-view.ts';
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

export const PROVIDERS = Object.keys(RUNTIME_OF_PROVIDER) as Provider[];

/**
 * Most files are without a fault, and finding that out takes neither places nor words. `undefined` where a close look is needed.
 * `readDocument` is asked for only where something was found, or by whoever gets the view.
 */
export function inspectQuickly(
  text: string,
  options: InspectOptions,
  readDocument: () => YamlDocument,
): JobView | undefined {
  if (needsCloseLook(text, options)) return undefined;
  const value = readQuickly(text);
  if (value === undefined) return undefined;
  const view = createJobView(readDocument, value, PROVIDERS, options);
  return isClean(view, CHECKS) ? view : undefined;
}

/** True for a text of which the value does not tell all. */
export function needsCloseLook(text: string, { isResolved = false }: InspectOptions): boolean {
  return text.includes('job-ignore') || (isResolved && text.includes('{{'));
}

/** True where the structure and these checks find nothing. */
export function isClean(view: JobView, checks: readonly Check[]): boolean {
  const { value } = view;
  return hasStructure(value) && !hasUnknownKeys(value) && checks.every((check) => check(view).length === 0);
}

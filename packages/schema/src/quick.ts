/**
 * What is needed as long as nothing is found, for programs that must start fast: no reader with places, no words.
 *
 * @packageDocumentation
 * @hidden
 */
export type { JobNames } from './fleet/job-names.ts';
export { areApart, NameComparison } from './fleet/name-comparison.ts';
export { JsonNumber, type JsonValue, stringifyJson } from './json-value.ts';
export { nameCleanJob } from './name-clean-job.ts';
export type { Output, Outputs } from './outputs-shape.ts';
export type { NamedOutputs } from './parsed-outputs.ts';
export { readPlainOutputs } from './read-plain-outputs.ts';
export { type FilledJob, isCleanFilled, viewCleanJob } from './view-clean-job.ts';
export { readQuickly } from './yaml/read-quickly.ts';

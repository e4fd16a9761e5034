/**
 * What is needed as long as nothing is found, for programs that must start fast: no places, no words.
 *
 * @packageDocumentation
 * @hidden
 */
export { extractOfCleanJob } from './clean-metadata.ts';
export { FLEET_START, fleetEnd, fleetEntry } from './fleet-entry.ts';
export { stringifyDeterministic } from './stringify-deterministic.ts';

// What is needed as long as nothing is found, for programs that must start fast: no reader with places, no words.
export { areApart, type JobNames } from './fleet/job-names.ts';
export { nameCleanJob } from './name-clean-job.ts';

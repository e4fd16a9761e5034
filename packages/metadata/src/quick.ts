// What is needed as long as nothing is found, for programs that must start fast: no places, no words.
export { stringifyDeterministic } from './stringify-deterministic.ts';
export { tagsOfCleanJob } from './tags-of-clean-job.ts';

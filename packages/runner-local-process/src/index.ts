export { LINE_LIMIT_BYTES } from './line-splitter.ts';
export { createLocalProcessDriver, type LocalProcessOptions } from './local-process-driver.ts';

/**
 * What is needed as long as nothing is found, for programs that must start fast: no reader with places, no words.
 *
 * @packageDocumentation
 * @hidden
 */
export type { Filling } from './fill-usual.ts';
export { resolveQuickly } from './resolve-quickly.ts';
export { type FileToWrite, writeFilesAtomic } from './write-files-atomic.ts';

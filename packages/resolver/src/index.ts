export type { ResolveOptions } from './options.ts';
export { MASK, type Replacement } from './replacement.ts';
export { type JobResolution, resolveJob } from './resolve-job.ts';
export { type ResolvedText, resolveText, type TextResolution } from './resolve-text.ts';
export { ResolverError } from './resolver-error.ts';
export type { Sources } from './sources.ts';
export { type WriteFileSystem, type WriteOptions, writeFileAtomic } from './write-file-atomic.ts';
export { type FileToWrite, type SyncFileSystem, writeFilesAtomic } from './write-files-atomic.ts';

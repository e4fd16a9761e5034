import { resolve, sep } from 'node:path';

/** A job file to check. */
export interface JobFile {
  /** As messages name it. */
  readonly file: string;
  /** Absolute; `undefined` for standard input without a name. */
  readonly path: string | undefined;
  readonly isStdin: boolean;
  /** True where a folder or a glob led to it: nobody said that it is a job. */
  readonly isFound?: boolean;
}

/** A file as somebody named it. */
export function namedFile(folder: string, name: string): JobFile {
  return { file: sep === '/' ? name : name.replaceAll(sep, '/'), path: resolve(folder, name), isStdin: false };
}

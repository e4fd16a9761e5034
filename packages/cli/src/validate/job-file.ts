import { resolve, sep } from 'node:path';

/** A job file to check. */
export interface JobFile {
  /** As messages name it. */
  readonly file: string;
  /** Absolute; `undefined` for standard input without a name. */
  readonly path: string | undefined;
  readonly isStdin: boolean;
}

/** A file as somebody named it. */
export function namedFile(folder: string, name: string): JobFile {
  return { file: sep === '/' ? name : name.replaceAll(sep, '/'), path: resolve(folder, name), isStdin: false };
}

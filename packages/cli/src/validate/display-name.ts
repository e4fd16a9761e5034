import { relative, resolve, sep } from 'node:path';

/** A file as messages name it: from the current directory, with forward slashes. */
export function displayName(cwd: string, path: string): string {
  const name = relative(cwd, resolve(cwd, path));
  return sep === '/' ? name : name.replaceAll(sep, '/');
}

import { lstatSync, readFileSync } from 'node:fs';
import { readSmallFile } from './read-small-file.ts';

/** The text of a job file; `undefined` for what others have words for: no file, a large one, bytes that are not UTF-8. */
export function readText(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? textOf(readSmallFile(path)) : undefined;
  } catch {
    return undefined;
  }
}

/** The same where it is known that there is a file. */
export function readFound(path: string): string | undefined {
  try {
    return textOf(readSmallFile(path));
  } catch {
    return undefined;
  }
}

/** The text of a file however large it is. */
export function readLargeText(path: string): string | undefined {
  try {
    return lstatSync(path).isFile() ? known(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** Bytes that are not UTF-8 become replacement characters; whether they were written as such is not for here. */
function textOf(bytes: Buffer | undefined): string | undefined {
  return known(bytes?.toString('utf8'));
}

function known(text: string | undefined): string | undefined {
  return text?.includes('\ufffd') ? undefined : text;
}

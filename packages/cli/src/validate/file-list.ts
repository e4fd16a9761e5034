import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describeFileError } from '../describe-file-error.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** The names in the file of `--files-from`: one a line, or separated by NUL as `git diff -z` and `find -print0` write them. */
export async function readFileList(io: Io, file: string): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await readBytes(io, file));
  if (text.includes('\0')) return text.split('\0').filter((name) => name !== '');
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((name) => name !== '');
}

async function readBytes(io: Io, file: string): Promise<Uint8Array> {
  if (file === '-') return io.stdin.readAll();
  try {
    return await readFile(resolve(io.cwd, file));
  } catch (error) {
    const reason = describeFileError(error)?.replace(/^.*: /, '');
    if (reason === undefined) throw error;
    throw new UsageError(`--files-from ${file} cannot be read: ${reason}`, 'Name a file, or - for standard input.');
  }
}

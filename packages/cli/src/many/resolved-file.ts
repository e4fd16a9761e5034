import { readFile } from 'node:fs/promises';
import type { Replacement } from '@dativo/resolver';
import type { CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { maskSecrets } from '../render/mask-secrets.ts';
import type { TargetFile } from './target-file.ts';

/** A job with its values, before it is written. */
export interface ResolvedFile {
  /** The job as messages name it. */
  readonly file: string;
  readonly source: string;
  readonly text: string;
  /** `text` with sensitive values masked. */
  readonly maskedText: string;
  readonly replacements: readonly Replacement[];
  /** `undefined` is standard output. */
  readonly target: TargetFile | undefined;
}

/** What changes in the job, as a patch without its secrets in plain text; empty where nothing does. */
export async function diffOf({ file, source, text, maskedText }: ResolvedFile): Promise<string> {
  if (text === source) return '';
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(file, `${file} (resolved)`, maskSecrets(source), maskSecrets(maskedText), '', '', {
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** Whether the file that is there is what would be written now. */
export async function compareWithFile(
  { text }: Pick<ResolvedFile, 'text'>,
  { name, path }: TargetFile,
): Promise<{ readonly state: 'current' | 'missing' | 'stale'; readonly words: string }> {
  const there = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (there === text) return { state: 'current', words: `${name} is up to date` };
  const state = there === undefined ? 'missing' : 'stale';
  return { state, words: `${name} is ${state}; write it with dativo resolve` };
}

export function refuseTracked(name: string): CommandResult {
  const message = `${name} would hold a sensitive output, and git would track it`;
  const help = 'Ignore the file in .gitignore, or write it outside of the work tree.';
  return { exitCode: EXIT.sensitive, error: { code: 'SENSITIVE', message, help } };
}

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PlannedFile } from './planned-file.ts';

/** What there is to do for a file: nothing where it is as planned; `differs` where somebody has changed it. */
export type FileState = 'create' | 'unchanged' | 'append' | 'differs';

export interface ComparedFile {
  readonly path: string;
  readonly state: FileState;
  /** The whole content that the file should have. */
  readonly text: string;
  /** The content that it has; missing where there is no file. */
  readonly found?: string;
  /** Why it differs, where that is not its text. */
  readonly reason?: string;
}

/** Looks at what is in the folder; changes nothing. */
export function compareFiles(folder: string, planned: readonly PlannedFile[]): readonly ComparedFile[] {
  return planned.map((file) => compare(folder, file));
}

function compare(folder: string, file: PlannedFile): ComparedFile {
  const reason = obstacle(folder, file.path);
  const { path } = file;
  if (reason !== undefined) return { path, state: 'differs', text: '', reason };
  const found = readIfThere(join(folder, path));
  if ('lines' in file) return compareLines(path, file.lines, found);
  if (found === undefined) return { path, state: 'create', text: file.text };
  return { path, state: asText(found) === file.text ? 'unchanged' : 'differs', text: file.text, found };
}

/** Something that is no file where one should be, or no folder where one should be. */
function obstacle(folder: string, path: string): string | undefined {
  const names = path.split('/');
  for (let depth = 1; depth <= names.length; depth++) {
    const part = names.slice(0, depth).join('/');
    const found = statSync(join(folder, part), { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (depth < names.length && !found.isDirectory()) return `${part} is no folder`;
    if (depth === names.length && !found.isFile()) return `${part} is no file`;
  }
  return undefined;
}

function compareLines(path: string, lines: readonly string[], found: string | undefined): ComparedFile {
  const there = new Set((found ?? '').split(/\r?\n/).map((line) => line.trim()));
  const missing = lines.filter((line) => !there.has(line));
  if (found !== undefined && missing.length === 0) return { path, state: 'unchanged', text: found, found };
  const start = found === undefined || found === '' || found.endsWith('\n') ? (found ?? '') : `${found}\n`;
  const text = `${start}${missing.map((line) => `${line}\n`).join('')}`;
  return found === undefined ? { path, state: 'create', text } : { path, state: 'append', text, found };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** git on Windows may have changed the line ends. */
function asText(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

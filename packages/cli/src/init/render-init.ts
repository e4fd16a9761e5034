import { wrapColumns } from '../render/columns.ts';
import type { ComparedFile } from './compare-files.ts';
import type { NextStep } from './next-steps.ts';

const WORDS = { create: 'created', append: 'extended', unchanged: 'unchanged', differs: 'kept' } as const;
const DRY_WORDS = {
  create: 'would create',
  append: 'would extend',
  unchanged: 'unchanged',
  differs: 'would keep',
} as const;

/** What was done, or would be, file by file. */
export function renderFiles(files: readonly ComparedFile[], isDry: boolean): string {
  const words = isDry ? DRY_WORDS : WORDS;
  const width = Math.max(...files.map(({ state }) => words[state].length));
  return files.map(({ path, state }) => `${words[state].padEnd(width)}  ${path}\n`).join('');
}

/** The commands to type next. */
export function renderNext(steps: readonly NextStep[], notes: readonly string[]): string {
  const lines = steps.flatMap(({ command, about }) => [`  ${command}`, `      ${about}`]);
  return ['', 'Next:', ...lines, ...notes.flatMap((note) => ['', note]), ''].join('\n');
}

/** Files that somebody has changed, for an error. */
export function listConflicts(files: readonly ComparedFile[]): string {
  const rows = files.map(({ path, reason }) => [path, reason ?? 'has another text'] as const);
  return wrapColumns(rows).join('\n');
}

import type { Range } from '@dativo/schema';
import { visible } from './visible.ts';

/** {@link toPlace} for people: nothing in the name of the file is hidden. */
export function renderPlace(file: string, range: Range | undefined): string {
  return visible(toPlace(file, range));
}

/** `file:line:column`, which terminals and editors open on a click. */
export function toPlace(file: string, range: Range | undefined): string {
  if (range === undefined) return file;
  const { startLine, startColumn } = toSpan(range);
  return `${file}:${startLine}:${startColumn}`;
}

export interface Span {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines and columns for the hosts, which refuse a report with a zero in it or with an end before its start. */
export function toSpan({ start, end }: Range): Span {
  const startLine = Math.max(1, start.line);
  const startColumn = Math.max(1, start.column);
  const isBackwards = end.line < startLine || (end.line === startLine && end.column < startColumn);
  if (isBackwards) return { startLine, startColumn, endLine: startLine, endColumn: startColumn };
  return { startLine, startColumn, endLine: end.line, endColumn: Math.max(1, end.column) };
}

/** The path as the hosts write it: no `./`, no empty part. They compare it with the paths of the repository. */
export function toRepositoryPath(file: string): string {
  const isAbsolute = file.startsWith('/');
  const parts = file.split('/').filter((part) => part !== '' && part !== '.');
  return `${isAbsolute ? '/' : ''}${parts.join('/')}`;
}

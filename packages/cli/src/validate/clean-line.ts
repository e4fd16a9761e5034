import { countFindings, plural } from '../render/count.ts';

/** What is said about files in which nothing was found. */
export function countClean(files: number): string {
  return `${plural(files, 'file')}: ${countFindings([])}`;
}

export const REFERENCES_NOT_CHECKED = 'referenced files not checked: no --root DIR, no root in the settings';

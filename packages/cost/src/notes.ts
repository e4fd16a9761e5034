import type { CostNote, NoteCode } from './estimate.ts';

/** Fewer measured runs than this say little of the next ones. */
export const FEW_RUNS = 5;

const WARNINGS: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'dedicated-profile',
  'few-runs',
  'no-duration',
  'no-price',
  'no-size',
  'price-of-group',
  'spot-at-full-price',
  'unread-schedule',
  'unread-zone',
]);

export function note(code: NoteCode, words: string): CostNote {
  return { code, severity: WARNINGS.has(code) ? 'warning' : 'info', words };
}

import { isFixed, type JobView } from '../rules/job-view.ts';
import type { SizeForm } from './size-offer.ts';

export const CPU = '/infrastructure/runtime/cpu';
export const MEMORY = '/infrastructure/runtime/memory';

/** A size as the job gives it. */
export type Size =
  | { readonly kind: 'read'; readonly text: string; readonly size: number }
  | { readonly kind: 'unreadable'; readonly text: string }
  /** The module's default counts. */
  | { readonly kind: 'missing' }
  /** Of the wrong type, or known only later. */
  | { readonly kind: 'open' };

/** `1024` and `"1024"` are the same size: what is read is the text. */
export function readSize(job: JobView, pointer: string, form: SizeForm): Size {
  const value = job.at(pointer);
  if (value === undefined || value === null) return { kind: 'missing' };
  const isNumber = typeof value === 'number' && value > 0;
  const isText = typeof value === 'string' && value !== '' && isFixed(value);
  if (!isNumber && !isText) return { kind: 'open' };
  const text = String(value);
  const size = form.read(text);
  return size === undefined ? { kind: 'unreadable', text } : { kind: 'read', text, size };
}

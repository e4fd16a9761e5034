import { writeAll } from '../write-all.ts';
import { lookQuickly, type SeenFiles } from './look-quickly.ts';

/** Where the call has ended, or what the close look need not read again. */
type QuickEnd = { readonly isDone: true } | { readonly isDone: false; readonly seen: SeenFiles | undefined };

/** The whole of `dativo validate NAME…` where nothing is found. Whether the words can be written does not matter, as ever. */
export function validateQuickly(cwd: string, names: readonly string[]): QuickEnd {
  const look = lookQuickly(cwd, names);
  if (look?.summary === undefined) return { isDone: false, seen: look?.seen };
  writeAll(2, look.summary);
  return { isDone: true };
}

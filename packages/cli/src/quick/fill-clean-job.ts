import { type Filling, resolveQuickly } from '@dativo/resolver/quick';
import { isCleanFilled, type NamedOutputs, readPlainOutputs, viewCleanJob } from '@dativo/schema/quick';
import { NO_SETTINGS } from './look-quickly.ts';
import { readLargeText } from './read-text.ts';

const RESOLVED = { ...NO_SETTINGS, isResolved: true };

/** A job with the outputs filled in where nothing is to be found in it, before or after. */
export function fillCleanJob(text: string, outputs: NamedOutputs): Filling | undefined {
  const before = viewCleanJob(text, NO_SETTINGS)?.value;
  const filled = before === undefined ? undefined : resolveQuickly(text, before, outputs);
  return filled && isCleanFilled(before, filled, RESOLVED) ? filled : undefined;
}

/** The outputs in a file that holds nothing else. */
export function readOutputs(path: string): NamedOutputs | undefined {
  const text = readLargeText(path);
  return text === undefined ? undefined : readPlainOutputs(text);
}

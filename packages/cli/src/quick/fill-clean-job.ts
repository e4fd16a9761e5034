import { type QuickResolution, resolveQuickly } from '@dativo/resolver/quick';
import { type NamedOutputs, readPlainOutputs, viewCleanJob } from '@dativo/schema/quick';
import { NO_SETTINGS } from './look-quickly.ts';
import { readLargeText } from './read-text.ts';

const RESOLVED = { ...NO_SETTINGS, isResolved: true };

const READERS = {
  before: (text: string): unknown => viewCleanJob(text, NO_SETTINGS)?.value,
  after: (text: string): unknown => viewCleanJob(text, RESOLVED)?.value,
};

/** A job with the outputs filled in where nothing is to be found in it, before or after. */
export function fillCleanJob(text: string, outputs: NamedOutputs): QuickResolution | undefined {
  return resolveQuickly(text, outputs, READERS);
}

/** The outputs in a file that holds nothing else. */
export function readOutputs(path: string): NamedOutputs | undefined {
  const text = readLargeText(path);
  return text === undefined ? undefined : readPlainOutputs(text);
}

import { closeSync, openSync, writeSync } from 'node:fs';
import { describeFileError } from '../describe-file-error.ts';

/** An NDJSON file: one event a line, on disk as soon as it is written. */
export interface EventFile {
  /** Never throws: what happens must not fail for want of a record of it. */
  write(event: object): void;
  /** Why events were lost, if some were. */
  fault(): string | undefined;
  close(): void;
}

const NONE: EventFile = { write: () => {}, fault: () => undefined, close: () => {} };

/** Opens the file, private and empty; without a path nothing is kept. Throws the system's error when it cannot be opened. */
export function openEventFile(path: string | undefined): EventFile {
  if (path === undefined) return NONE;
  const handle = openSync(path, 'w', 0o600);
  let fault: string | undefined;
  return {
    write(event) {
      if (fault !== undefined) return;
      try {
        writeSync(handle, `${JSON.stringify(event)}\n`);
      } catch (error) {
        fault = `events are missing in ${path}: ${describeFileError(error) ?? String(error)}`;
      }
    },
    fault: () => fault,
    close: () => closeSync(handle),
  };
}

import { closeSync, openSync, writeSync } from 'node:fs';

/** An NDJSON file: one event a line, on disk as soon as it is written. */
export interface EventFile {
  write(event: object): void;
  close(): void;
}

const NONE: EventFile = { write: () => {}, close: () => {} };

/** Opens the file, private and empty; without a path nothing is kept. Throws the system's error when it cannot be opened. */
export function openEventFile(path: string | undefined): EventFile {
  if (path === undefined) return NONE;
  const handle = openSync(path, 'w', 0o600);
  return {
    write: (event) => void writeSync(handle, `${JSON.stringify(event)}\n`),
    close: () => closeSync(handle),
  };
}

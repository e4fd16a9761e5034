import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files below a folder, and reads them again. */
export function writeTo(folder: string): { (name: string, text: string): string; read(name: string): string } {
  const write = (name: string, text: string): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return Object.assign(write, { read: (name: string) => readFileSync(join(folder, name), 'utf8') });
}

import { existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFileAtomic } from '@dativo/resolver';
import type { ComparedFile } from './compare-files.ts';

/** Writes all files, or none: where one cannot be written, those before it are taken away or put back. Throws what stopped it. */
export async function writeFiles(folder: string, files: readonly ComparedFile[]): Promise<void> {
  const undo: (() => Promise<void> | void)[] = [];
  try {
    for (const { path, text, found } of files) {
      const target = join(folder, path);
      for (const made of makeFolders(dirname(target))) undo.push(() => rmdirSync(made));
      await writeFileAtomic(target, text);
      undo.push(found === undefined ? () => rmSync(target, { force: true }) : () => writeFileAtomic(target, found));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

/** Makes a folder and gives those that were not there, the outermost first. */
function makeFolders(path: string): readonly string[] {
  const missing: string[] = [];
  for (let current = path; !existsSync(current); current = dirname(current)) missing.unshift(current);
  mkdirSync(path, { recursive: true });
  return missing;
}

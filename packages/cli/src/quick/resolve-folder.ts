import { resolve } from 'node:path';
import { type FileToWrite, writeFilesAtomic } from '@dativo/resolver/quick';
import { writtenLine } from '../many/written-line.ts';
import { fillCleanJob, readOutputs } from './fill-clean-job.ts';
import { findPlainly } from './find-plainly.ts';
import type { QuickEnd } from './quick-end.ts';
import { readFound } from './read-text.ts';
import { type PlainResolve, resolvedName } from './resolve-one.ts';

/** `dativo resolve DIR --outputs FILE` where nothing is found in any of the jobs. */
export function resolveFolder(cwd: string, { job: folder, outputs, isPrinted }: PlainResolve): QuickEnd | undefined {
  const filled = isPrinted ? undefined : fillAll(cwd, folder, outputs);
  if (filled === undefined) return undefined;
  const { files, count } = filled;
  try {
    const written = writeFilesAtomic(files);
    return { descriptor: 2, text: `${writtenLine({ written, total: files.length, placeholders: count })}\n` };
  } catch {
    return undefined; // whoever tries once more says why
  }
}

interface Filled {
  readonly files: readonly FileToWrite[];
  readonly count: number;
}

function fillAll(cwd: string, folder: string, outputsFile: string): Filled | undefined {
  const paths = findPlainly(cwd, [folder]);
  const outputs = paths && readOutputs(resolve(cwd, outputsFile));
  if (paths === undefined || outputs === undefined) return undefined;
  const files = new Map<string, FileToWrite>();
  let count = 0;
  for (const path of [...paths].sort()) {
    const text = readFound(path);
    const resolved = text === undefined ? undefined : fillCleanJob(text, outputs);
    if (resolved === undefined) return undefined;
    const target = resolvedName(path);
    files.set(target, { path: target, text: resolved.text });
    count += resolved.count;
  }
  // `orders.yaml` and `orders.yml` have one name once they are resolved.
  return files.size === paths.length ? { files: [...files.values()], count } : undefined;
}

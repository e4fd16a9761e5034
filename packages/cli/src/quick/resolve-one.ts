import { basename, dirname, join, resolve } from 'node:path';
import { type Filling, writeFilesAtomic } from '@dativo/resolver/quick';
import { fillCleanJob, readOutputs } from './fill-clean-job.ts';
import type { PlainStage } from './plain-stage.ts';
import type { QuickEnd } from './quick-end.ts';
import { readText } from './read-text.ts';

export type PlainResolve = Extract<PlainStage, { command: 'resolve' }>;

/** `dativo resolve JOB --outputs FILE` where nothing is found. */
export function resolveOne(cwd: string, { job, outputs: file, isPrinted }: PlainResolve): QuickEnd | undefined {
  const text = readText(resolve(cwd, job));
  const outputs = text === undefined ? undefined : readOutputs(resolve(cwd, file));
  const resolved = text === undefined ? undefined : outputs && fillCleanJob(text, outputs);
  if (resolved === undefined) return undefined;
  return isPrinted ? { descriptor: 1, text: resolved.text } : write(cwd, job, resolved);
}

/** Beside the job. */
export function resolvedName(job: string): string {
  return join(dirname(job), `${basename(job).replace(/\.(ya?ml|json)$/i, '')}.resolved.yaml`);
}

function write(cwd: string, job: string, { text, count }: Filling): QuickEnd | undefined {
  const name = resolvedName(job);
  try {
    writeFilesAtomic([{ path: resolve(cwd, name), text }]);
  } catch {
    return undefined; // whoever tries once more says why
  }
  const placeholders = count === 1 ? '1 placeholder' : `${count} placeholders`;
  return { descriptor: 2, text: `Wrote ${name}: ${placeholders} filled in\n` };
}

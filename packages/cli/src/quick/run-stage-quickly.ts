import { lstatSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { stringifyDeterministic, tagsOfCleanJob } from '@dativo/metadata/quick';
import { resolveQuickly, writeFilesAtomic } from '@dativo/resolver/quick';
import type { Job } from '@dativo/schema';
import { readPlainOutputs, viewCleanJob } from '@dativo/schema/quick';
import { findSettings } from '../config/find-settings.ts';
import { NO_SETTINGS } from './look-quickly.ts';
import type { PlainStage } from './plain-stage.ts';
import { readSmallFile } from './read-small-file.ts';

/** What there is to print at the end of a call. */
interface QuickEnd {
  readonly descriptor: 1 | 2;
  readonly text: string;
}

/** The whole of `dativo metadata JOB` or `dativo resolve JOB --outputs FILE` where nothing is found; `undefined` where only a close look can tell. */
export function runStageQuickly(cwd: string, stage: PlainStage): QuickEnd | undefined {
  const text = findSettings(cwd) === undefined ? readText(resolve(cwd, stage.job)) : undefined;
  const view = text === undefined ? undefined : viewCleanJob(text, NO_SETTINGS);
  if (text === undefined || view === undefined) return undefined;
  return stage.command === 'metadata' ? printTags(view.value as Job) : fillIn(cwd, stage, text);
}

function printTags(job: Job): QuickEnd | undefined {
  const tags = tagsOfCleanJob(job);
  return tags && { descriptor: 1, text: stringifyDeterministic(tags) };
}

type Resolve = Extract<PlainStage, { command: 'resolve' }>;

function fillIn(cwd: string, { job, outputs: file, isPrinted }: Resolve, text: string): QuickEnd | undefined {
  const outputsText = readText(resolve(cwd, file));
  const outputs = outputsText === undefined ? undefined : readPlainOutputs(outputsText);
  const resolved = outputs && resolveQuickly(text, outputs);
  if (resolved === undefined || viewCleanJob(resolved.text, { ...NO_SETTINGS, isResolved: true }) === undefined)
    return undefined;
  return isPrinted ? { descriptor: 1, text: resolved.text } : write(cwd, job, resolved);
}

function write(cwd: string, job: string, { text, count }: { text: string; count: number }): QuickEnd | undefined {
  const name = join(dirname(job), `${basename(job).replace(/\.(ya?ml|json)$/i, '')}.resolved.yaml`);
  try {
    writeFilesAtomic([{ path: resolve(cwd, name), text }]);
  } catch {
    return undefined; // whoever tries once more says why
  }
  const placeholders = count === 1 ? '1 placeholder' : `${count} placeholders`;
  return { descriptor: 2, text: `Wrote ${name}: ${placeholders} filled in\n` };
}

/** `undefined` for what others have words for: no file, a large one, bytes that are not UTF-8. */
function readText(path: string): string | undefined {
  try {
    const text = lstatSync(path).isFile() ? readSmallFile(path)?.toString('utf8') : undefined;
    return text?.includes('\ufffd') ? undefined : text;
  } catch {
    return undefined;
  }
}

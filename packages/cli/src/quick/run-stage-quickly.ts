import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { extractOfCleanJob, stringifyDeterministic } from '@dativo/metadata/quick';
import type { Job } from '@dativo/schema';
import { viewCleanJob } from '@dativo/schema/quick';
import { findSettings } from '../config/find-settings.ts';
import { NO_SETTINGS } from './look-quickly.ts';
import type { PlainStage } from './plain-stage.ts';
import type { QuickEnd } from './quick-end.ts';
import { readText } from './read-text.ts';
import { resolveFolder } from './resolve-folder.ts';
import { resolveOne } from './resolve-one.ts';
import { writeFleet } from './write-fleet.ts';

/** The whole of a plain call where nothing is found; `undefined` where only a close look can tell. */
export function runStageQuickly(cwd: string, stage: PlainStage): QuickEnd | undefined {
  if (findSettings(cwd) !== undefined) return undefined;
  if (stage.command === 'metadata') return printTags(resolve(cwd, stage.job));
  if (stage.command === 'fleet') return writeFleet(cwd, stage);
  return isFolder(resolve(cwd, stage.job)) ? resolveFolder(cwd, stage) : resolveOne(cwd, stage);
}

function printTags(path: string): QuickEnd | undefined {
  const text = readText(path);
  const view = text === undefined ? undefined : viewCleanJob(text, NO_SETTINGS);
  const extracted = view && extractOfCleanJob(view.value as Job);
  return extracted && { descriptor: 1, text: stringifyDeterministic(extracted.metadata) };
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

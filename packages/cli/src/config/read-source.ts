import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '@dativo/schema';
import { SETTINGS_FILE } from './find-settings.ts';
import { isFolder } from './is-folder.ts';
import { readSettings, type SettingsReading } from './read-settings.ts';
import { settingsFault } from './read-shaped.ts';
import type { SettingsSource } from './settings.ts';

/** What a settings file says, or everything that is wrong with it, folders that are not there included. */
export function readSource(source: SettingsSource): SettingsReading {
  const reading = readSettings(source.text, source.file);
  if (!reading.ok) return reading;
  const faults = folderFaults(reading, source);
  return faults.length === 0 ? reading : { ok: false, diagnostics: faults };
}

function folderFaults(
  { values, rangeOf }: Extract<SettingsReading, { ok: true }>,
  { path, file }: SettingsSource,
): Diagnostic[] {
  const named: [pointer: string, folder: string | undefined][] = [
    ['/root', values.root],
    ...(values.roots ?? []).map(({ repository }, index): [string, string] => [
      `/roots/${index}/repository`,
      repository,
    ]),
  ];
  return named.flatMap(([pointer, folder]) => {
    if (folder === undefined || isFolder(resolve(dirname(path), folder))) return [];
    const message = `there is no folder ${JSON.stringify(folder)}`;
    const help = `Name a folder; the path starts at the folder of ${SETTINGS_FILE}.`;
    return [settingsFault(file, rangeOf(pointer), pointer, message, help)];
  });
}

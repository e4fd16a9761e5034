import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Diagnostic, decodeJobFile } from '@dativo/schema';
import type { Arguments } from '../arguments.ts';
import { describeFileError } from '../describe-file-error.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { displayName } from '../validate/display-name.ts';
import { combineSettings } from './combine-settings.ts';
import { findSettings, SETTINGS_FILE } from './find-settings.ts';
import { isFolder } from './is-folder.ts';
import { readSettings, type SettingsReading, settingsFault } from './read-settings.ts';
import type { LoadedSettings, SettingsSource } from './settings.ts';

type Read = Extract<SettingsReading, { ok: true }>;

const NOTHING: Read = { ok: true, values: {}, rangeOf: () => undefined };

/** Finds and reads the settings of the project and lays the flags over them. */
export async function loadSettings(io: Io, args: Arguments): Promise<LoadedSettings> {
  const source = await readSource(io, args);
  const reading = source === undefined ? NOTHING : readSettings(source.text, source.file);
  const faults = reading.ok ? folderFaults(reading, source) : reading.diagnostics;
  if (reading.ok && faults.length === 0) return { ok: true, settings: combineSettings(io, args, reading, source) };
  return { ok: false, diagnostics: faults, sources: new Map(source && [[source.file, source.text]]) };
}

async function readSource(io: Io, args: Arguments): Promise<SettingsSource | undefined> {
  const chosen = args.text('config');
  if (args.has('no-config')) {
    if (args.isTyped('config')) throw new UsageError('--config and --no-config exclude each other', 'Choose one.');
    return undefined;
  }
  const path = chosen === undefined ? findSettings(io.cwd) : resolve(io.cwd, chosen);
  if (path === undefined) return undefined;
  const file = displayName(io.cwd, path);
  const decoded = decodeJobFile(await readBytes(path, file), { file });
  if (decoded.ok) return { file, path, text: decoded.text };
  throw new UsageError(`${file} cannot be read: ${decoded.diagnostics[0]?.message}`, 'Save the file as UTF-8 text.');
}

async function readBytes(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = describeFileError(error)?.replace(/^.*: /, '');
    if (reason === undefined) throw error;
    throw new UsageError(`the settings file ${file} cannot be read: ${reason}`, 'Check --config, or use --no-config.');
  }
}

/** Folders that the settings name and that are not there. */
function folderFaults({ values, rangeOf }: Read, source: SettingsSource | undefined): Diagnostic[] {
  if (source === undefined) return [];
  const named: [pointer: string, folder: string | undefined][] = [
    ['/root', values.root],
    ...(values.roots ?? []).map(({ repository }, index): [string, string] => [
      `/roots/${index}/repository`,
      repository,
    ]),
  ];
  return named.flatMap(([pointer, folder]) => {
    if (folder === undefined || isFolder(resolve(dirname(source.path), folder))) return [];
    const message = `there is no folder ${JSON.stringify(folder)}`;
    const help = `Name a folder; the path starts at the folder of ${SETTINGS_FILE}.`;
    return [settingsFault(source.file, rangeOf(pointer), pointer, message, help)];
  });
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeJobFile } from '@dativo/schema';
import type { Arguments } from '../arguments.ts';
import { describeFileError } from '../describe-file-error.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { displayName } from '../validate/display-name.ts';
import { combineSettings } from './combine-settings.ts';
import { findSettings } from './find-settings.ts';
import type { SettingsReading } from './read-settings.ts';
import type { LoadedSettings, SettingsSource } from './settings.ts';

const NOTHING: Extract<SettingsReading, { ok: true }> = { ok: true, values: {}, rangeOf: () => undefined };

/** Finds and reads the settings of the project and lays the flags over them. */
export async function loadSettings(io: Io, args: Arguments): Promise<LoadedSettings> {
  const source = findSource(io, args);
  if (source === undefined) return { ok: true, settings: combineSettings(io, args, NOTHING, source) };
  // Loaded only here: many projects have no settings, and a command should start fast.
  const { readSource } = await import('./read-source.ts');
  const reading = readSource(source);
  if (reading.ok) return { ok: true, settings: combineSettings(io, args, reading, source) };
  return { ok: false, diagnostics: reading.diagnostics, sources: new Map([[source.file, source.text]]) };
}

function findSource(io: Io, args: Arguments): SettingsSource | undefined {
  // To `run`, --config is the job file, so there the settings have an option of another name.
  const option = args.takes('settings') ? 'settings' : 'config';
  const chosen = args.text(option);
  if (args.has('no-config')) {
    if (args.isTyped(option)) throw new UsageError(`--${option} and --no-config exclude each other`, 'Choose one.');
    return undefined;
  }
  const path = chosen === undefined ? findSettings(io.cwd) : resolve(io.cwd, chosen);
  if (path === undefined) return undefined;
  const file = displayName(io.cwd, path);
  const decoded = decodeJobFile(readBytes(path, file, option), { file });
  if (decoded.ok) return { file, path, text: decoded.text };
  throw new UsageError(`${file} cannot be read: ${decoded.diagnostics[0]?.message}`, 'Save the file as UTF-8 text.');
}

function readBytes(path: string, file: string, option: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = describeFileError(error)?.replace(/^.*: /, '');
    if (reason === undefined) throw error;
    const help = `Check --${option}, or use --no-config.`;
    throw new UsageError(`the settings file ${file} cannot be read: ${reason}`, help);
  }
}

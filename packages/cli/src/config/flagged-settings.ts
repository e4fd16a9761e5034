import { resolve } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { isFolder } from './is-folder.ts';
import type { Root } from './settings.ts';
import { SETTINGS_OPTIONS } from './settings-options.ts';

/** What was given for a setting; not every command has an option for each. */
export function flagged(args: Arguments, name: string): string | undefined {
  return args.takes(name) ? args.text(name) : undefined;
}

/** `--fail-on` or `DATIVO_FAIL_ON`, whichever gave an option its value; `undefined` where neither did. */
export function flagOrigin(args: Arguments, name: string): string | undefined {
  if (!args.takes(name) || !args.has(name)) return undefined;
  return args.isTyped(name) ? `--${name}` : SETTINGS_OPTIONS.find((option) => option.name === name)?.env;
}

export function flaggedMaxWarnings(args: Arguments): number | undefined {
  const value = flagged(args, 'max-warnings');
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const message = `${flagOrigin(args, 'max-warnings')} is "${value}"; give a whole number from 0 up`;
  throw new UsageError(message, 'For example --max-warnings 0.');
}

/** The folders of `--root [CONTAINER=]DIR`; `undefined` where none is given. */
export function flaggedRoots(io: Io, args: Arguments): Root[] | undefined {
  const given = args.takes('root') ? args.list('root') : [];
  if (given.length === 0) return undefined;
  return given.map((value) => {
    const [, container = '/app', folder = value] = /^(\/[^=]*)=(.+)$/s.exec(value) ?? [];
    const repository = resolve(io.cwd, folder);
    if (isFolder(repository)) return { container, repository };
    throw new UsageError(`--root ${value}: there is no folder ${folder}`, 'Write --root DIR or --root /app=DIR.');
  });
}

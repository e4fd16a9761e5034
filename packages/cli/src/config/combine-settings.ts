import { dirname, resolve } from 'node:path';
import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';
import { flagged, flaggedMaxWarnings, flaggedRoots, flagOrigin } from './flagged-settings.ts';
import type { IgnoreValues, SettingsReading, SettingsValues } from './read-settings.ts';
import type { ProjectIgnore, Root, SettingName, Settings, SettingsSource } from './settings.ts';

type Read = Extract<SettingsReading, { ok: true }>;

/** Lays what was typed over what the settings file says, and that over the defaults. */
export function combineSettings(io: Io, args: Arguments, read: Read, source: SettingsSource | undefined): Settings {
  const { values } = read;
  const folder = source === undefined ? io.cwd : dirname(source.path);
  const baseline = flagged(args, 'baseline');
  return {
    folder,
    source,
    files: values.files ?? [],
    roots: flaggedRoots(io, args) ?? rootsOf(values, folder),
    rules: values.rules ?? {},
    ignores: (values.ignores ?? []).map((one, index) => toProjectIgnore(one, `/ignores/${index}`, read)),
    tagDefaults: values.tag_defaults ?? {},
    containerMode: (flagged(args, 'container-mode') ??
      values.container_mode ??
      'self_hosted') as Settings['containerMode'],
    failOn: (flagged(args, 'fail-on') ?? values.fail_on ?? 'error') as Settings['failOn'],
    maxWarnings: flaggedMaxWarnings(args) ?? values.max_warnings,
    baseline: baseline === undefined ? within(folder, values.baseline) : resolve(io.cwd, baseline),
    origins: originsOf(args, read, source),
  };
}

function rootsOf({ root, roots = [] }: SettingsValues, folder: string): Root[] {
  const all = [...(root === undefined ? [] : [{ container: '/app', repository: root }]), ...roots];
  return all.map(({ container, repository }) => ({ container, repository: resolve(folder, repository) }));
}

function toProjectIgnore({ rules, files, pointer, reason }: IgnoreValues, place: string, read: Read): ProjectIgnore {
  return { ignore: { rules, pointer, reason }, files, pointer: place, range: read.rangeOf(`${place}/rules`) };
}

function within(folder: string, path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(folder, path);
}

/** Each setting with the flag that stands for it. */
const FLAGS: Readonly<Record<SettingName, string | undefined>> = {
  files: undefined,
  roots: 'root',
  rules: undefined,
  ignores: undefined,
  tag_defaults: undefined,
  container_mode: 'container-mode',
  fail_on: 'fail-on',
  max_warnings: 'max-warnings',
  baseline: 'baseline',
};

function originsOf(
  args: Arguments,
  { values, rangeOf }: Read,
  source: SettingsSource | undefined,
): Settings['origins'] {
  const placeOf = (name: SettingName): string => {
    const key = name === 'roots' && values.root !== undefined ? 'root' : name;
    const start = values[key] === undefined ? undefined : rangeOf(`/${key}`)?.start;
    return start === undefined ? 'default' : `${source?.file}:${start.line}:${start.column}`;
  };
  const names = Object.keys(FLAGS) as SettingName[];
  const rows = names.map((name) => {
    const flag = FLAGS[name];
    return [name, (flag === undefined ? undefined : flagOrigin(args, flag)) ?? placeOf(name)];
  });
  return Object.fromEntries(rows) as Settings['origins'];
}

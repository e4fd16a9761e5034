import { displayName } from '../validate/display-name.ts';
import type { SettingName, Settings } from './settings.ts';

type Values = Readonly<Record<SettingName, unknown>>;

/** The settings that count as a settings file would write them; `undefined` for what is not set. */
export function settingValues(cwd: string, settings: Settings): Values {
  const { files, roots, rules, ignores, tagDefaults, containerMode, failOn, maxWarnings, baseline } = settings;
  return {
    files: orNothing(files),
    roots: orNothing(
      roots.map(({ container, repository }) => ({ container, repository: displayName(cwd, repository) || '.' })),
    ),
    rules: Object.keys(rules).length === 0 ? undefined : rules,
    ignores: orNothing(ignores.map(({ ignore, files }) => ({ ...ignore, files }))),
    tag_defaults: Object.keys(tagDefaults).length === 0 ? undefined : tagDefaults,
    container_mode: containerMode,
    fail_on: failOn,
    max_warnings: maxWarnings,
    baseline: baseline === undefined ? undefined : displayName(cwd, baseline),
  };
}

function orNothing(list: readonly unknown[]): readonly unknown[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** One line for each setting, as YAML; what is not set stands in a comment. */
export function renderSettings(values: Values, origins: Settings['origins'], hasOrigins: boolean): string {
  const rows = Object.entries(values) as [SettingName, unknown][];
  const lines = rows.map(([name, value]) => {
    if (value === undefined) return `# ${name} is not set\n`;
    return `${name}: ${JSON.stringify(value)}${hasOrigins ? ` # ${origins[name]}` : ''}\n`;
  });
  return lines.join('');
}

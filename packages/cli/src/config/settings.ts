import type { Diagnostic, Ignore, ProjectFacts, Range, RuleSettings, Severity } from '@dativo/schema';

/** A folder of the container and the folder of the repository that it is made from. */
export interface Root {
  readonly container: string;
  /** Absolute. */
  readonly repository: string;
}

/** An ignore of the settings file. */
export interface ProjectIgnore {
  readonly ignore: Ignore;
  /** Globs of job files, from the folder of the settings. */
  readonly files: readonly string[];
  /** Where it is written. */
  readonly range: Range | undefined;
  readonly pointer: string;
}

/** The settings that count: flags before the environment before the settings file before the defaults. */
export interface Settings {
  /** Absolute folder that the globs of the settings start from. */
  readonly folder: string;
  readonly source: SettingsSource | undefined;
  readonly files: readonly string[];
  readonly roots: readonly Root[];
  readonly rules: RuleSettings;
  readonly ignores: readonly ProjectIgnore[];
  readonly tagDefaults: Readonly<Record<string, string>>;
  readonly containerMode: NonNullable<ProjectFacts['containerMode']>;
  readonly failOn: Severity;
  readonly maxWarnings: number | undefined;
  /** Absolute. */
  readonly baseline: string | undefined;
  /** What gave each setting its value: a flag, an environment variable, a place in the settings file, or `default`. */
  readonly origins: Readonly<Record<SettingName, string>>;
}

export type SettingName =
  | 'files'
  | 'roots'
  | 'rules'
  | 'ignores'
  | 'tag_defaults'
  | 'container_mode'
  | 'fail_on'
  | 'max_warnings'
  | 'baseline';

export interface SettingsSource {
  /** As messages name it: from the current directory. */
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

export type LoadedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly sources: ReadonlyMap<string, string> };

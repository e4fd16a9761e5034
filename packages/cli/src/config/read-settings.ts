import type { Diagnostic, Range, RuleId, Severity } from '@dativo/schema';
import { readShaped } from './read-shaped.ts';
import { SETTINGS_SHAPE } from './settings-shape.ts';

/** The content of a settings file, as it is written there. */
export interface SettingsValues {
  readonly files?: readonly string[];
  readonly root?: string;
  readonly roots?: readonly { readonly container: string; readonly repository: string }[];
  readonly rules?: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  readonly ignores?: readonly IgnoreValues[];
  readonly tag_defaults?: Readonly<Record<string, string>>;
  readonly container_mode?: 'self_hosted' | 'cloud';
  readonly fail_on?: Severity;
  readonly max_warnings?: number;
  readonly baseline?: string;
}

export interface IgnoreValues {
  readonly rules: readonly RuleId[];
  readonly files: readonly string[];
  readonly pointer?: string;
  readonly reason: string;
}

export type SettingsReading =
  | { readonly ok: true; readonly values: SettingsValues; rangeOf(pointer: string): Range | undefined }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads a settings file: its values, or everything that is wrong with it. An empty file sets nothing. */
export function readSettings(text: string, file: string): SettingsReading {
  const reading = readShaped(text, file, { what: 'settings file', shape: SETTINGS_SHAPE });
  if (!reading.ok) return reading;
  // The shape has just been proven.
  return { ok: true, values: reading.value as SettingsValues, rangeOf: reading.rangeOf };
}

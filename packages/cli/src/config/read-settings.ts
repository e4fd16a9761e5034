import {
  createDiagnostic,
  type Diagnostic,
  entryAt,
  nodeAt,
  type Range,
  type RuleId,
  readYaml,
  type Severity,
  type YamlDocument,
  type YamlNode,
} from '@dativo/schema';
import { checkShape, type ShapeFault } from './check-shape.ts';
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
  const reading = readYaml(text, { file });
  if (!reading.ok) return { ok: false, diagnostics: reading.diagnostics.map(asSettingsFault) };
  const [document, second] = reading.documents;
  if (second !== undefined) {
    const message = `the settings file holds ${reading.documents.length} documents; it must hold one`;
    const range = second.rangeOf(second.root);
    return { ok: false, diagnostics: [settingsFault(file, range, '', message, 'Take away the line `---`.')] };
  }
  const value = document?.toValue() ?? {};
  const faults = checkShape(value, SETTINGS_SHAPE);
  if (document !== undefined && faults.length > 0) {
    return { ok: false, diagnostics: faults.map((fault) => located(document, fault)) };
  }
  // The shape has just been proven.
  return { ok: true, values: value as SettingsValues, rangeOf: (pointer) => rangeOf(document, pointer) };
}

/** What is wrong with a settings file, at its place. */
export function settingsFault(
  file: string,
  range: Range | undefined,
  pointer: string,
  message: string,
  help: string,
): Diagnostic {
  return createDiagnostic({ ruleId: 'JOB910', file, range, pointer, message, help });
}

/** A settings file is no job, so what the reader of YAML finds counts as a fault of the settings. */
function asSettingsFault({ file, range, pointer, message, help = '' }: Diagnostic): Diagnostic {
  return settingsFault(file, range, pointer, message, help);
}

function located(document: YamlDocument, { pointer, mark, message, help }: ShapeFault): Diagnostic {
  const node = mark === 'parent' ? above(document, pointer) : marked(document, pointer, mark);
  return settingsFault(document.file, document.rangeOf(node), pointer, message, help);
}

function marked(document: YamlDocument, pointer: string, mark: 'key' | 'value'): YamlNode {
  const value = nodeAt(document, pointer);
  const isVisible = value !== undefined && value.start < value.end;
  if (mark === 'value' && isVisible) return value;
  return entryAt(document, pointer)?.key ?? value ?? document.root;
}

/** The key above what is missing; in a list the first key of the item. */
function above(document: YamlDocument, pointer: string): YamlNode {
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const node = nodeAt(document, parent);
  return entryAt(document, parent)?.key ?? (node?.kind === 'map' ? node.entries[0]?.key : undefined) ?? document.root;
}

function rangeOf(document: YamlDocument | undefined, pointer: string): Range | undefined {
  const node = document && (entryAt(document, pointer)?.key ?? nodeAt(document, pointer));
  return node && document?.rangeOf(node);
}

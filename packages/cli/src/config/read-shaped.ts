import {
  createDiagnostic,
  type Diagnostic,
  entryAt,
  nodeAt,
  type Range,
  readYaml,
  type YamlDocument,
  type YamlNode,
} from '@dativo/schema';
import { checkShape, type ShapeFault } from './check-shape.ts';
import type { ObjectShape } from './shape.ts';

/** What a file of ours says, of which a table tells what it may be. */
export type ShapedReading =
  | { readonly ok: true; readonly value: unknown; rangeOf(pointer: string): Range | undefined }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads a file of one YAML document: its value, or everything that is wrong with it. An empty file is an empty map. */
export function readShaped(
  text: string,
  file: string,
  { what, shape }: { what: string; shape: ObjectShape },
): ShapedReading {
  const reading = readYaml(text, { file });
  if (!reading.ok) return { ok: false, diagnostics: reading.diagnostics.map(asSettingsFault) };
  const [document, second] = reading.documents;
  if (second !== undefined) {
    const message = `the ${what} holds ${reading.documents.length} documents; it must hold one`;
    const range = second.rangeOf(second.root);
    return { ok: false, diagnostics: [settingsFault(file, range, '', message, 'Take away the line `---`.')] };
  }
  const value = document?.toValue() ?? {};
  const faults = checkShape(value, shape);
  if (document !== undefined && faults.length > 0) {
    return { ok: false, diagnostics: faults.map((fault) => located(document, fault)) };
  }
  return { ok: true, value, rangeOf: (pointer) => rangeOf(document, pointer) };
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

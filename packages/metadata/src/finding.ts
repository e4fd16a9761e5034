import { type Diagnostic, entryAt, nodeAt, type YamlDocument } from '@dativo/schema';

/** Where the job came from, for the file name and the positions in diagnostics. */
export interface MetadataOptions {
  readonly file?: string;
  /** The document that `parseJob` gave with the job. */
  readonly document?: YamlDocument;
}

export type Finding = Omit<Diagnostic, 'file' | 'range'>;

/** A finding with its place: the value, or the nearest key above it where there is no value. */
export function toDiagnostic(finding: Finding, { file, document }: MetadataOptions): Diagnostic {
  return {
    ...finding,
    file: file ?? document?.file ?? '',
    ...(document && { range: document.rangeOf(placeOf(document, finding.pointer)) }),
  };
}

function placeOf(document: YamlDocument, pointer: string): { start: number; end: number } {
  const value = nodeAt(document, pointer);
  if (value !== undefined && value.start < value.end) return value;
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const entry = entryAt(document, path);
    if (entry !== undefined) return entry.key;
  }
  return { start: 0, end: 0 };
}

import { createDiagnostic, type Diagnostic, entryAt, nodeAt, type TagSources, type YamlDocument } from '@dativo/schema';

/** Where the job came from, for file names and positions, and the layers of tags that lie below the job. */
export interface MetadataOptions extends TagSources {
  readonly file?: string;
  /** The document that `parseJob` gave with the job. */
  readonly document?: YamlDocument;
}

export type Finding = Pick<Diagnostic, 'ruleId' | 'pointer' | 'message' | 'help'>;

/** A finding with its place: the value, or the nearest key above it where there is no value. */
export function toDiagnostic(finding: Finding, { file, document }: MetadataOptions): Diagnostic {
  const span = document && placeOf(document, finding.pointer);
  return createDiagnostic({
    ...finding,
    file: file ?? document?.file ?? '',
    range: span && document.rangeOf(span),
    subject: span && document.text.slice(span.start, span.end),
  });
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

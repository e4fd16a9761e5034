import { createDiagnostic } from '../create-diagnostic.ts';
import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { YamlDocument, YamlNode } from '../yaml/nodes.ts';
import type { RuleId } from './catalog.ts';
import { placeAt } from './place.ts';

export interface Finding {
  readonly ruleId: RuleId;
  readonly pointer: string;
  /** What to mark: the value, its key, or (for what is missing) the key of the map where it belongs. */
  readonly mark: Mark;
  readonly message: string;
  readonly help?: string | undefined;
  /** Other places in the same file that explain the finding. */
  readonly related?: readonly { readonly pointer: string; readonly mark: Mark; readonly message: string }[] | undefined;
  readonly fix?: Fix | undefined;
  /** True where the marked value is a secret, so that nothing of it goes into the fingerprint. */
  readonly isSecret?: boolean;
}

type Mark = 'value' | 'key' | 'parent';

/** A finding with its place in the file. */
export function report(document: YamlDocument, finding: Finding): Diagnostic {
  const { pointer, mark, related = [], isSecret = false, ...rest } = finding;
  const { file } = document;
  const node = markedNode(document, pointer, mark);
  return createDiagnostic({
    ...rest,
    pointer,
    file,
    range: document.rangeOf(node),
    related: related.map((place) => ({
      message: place.message,
      file,
      range: document.rangeOf(markedNode(document, place.pointer, place.mark)),
    })),
    // What is missing has no text of its own; the pointer says it all.
    subject: isSecret || mark === 'parent' ? '' : document.text.slice(node.start, node.end),
  });
}

function markedNode(document: YamlDocument, pointer: string, mark: Mark): YamlNode {
  const { key, value, nearest } = placeAt(document, pointer);
  if (mark === 'parent' || value === undefined) return nearest;
  const isInvisible = value.start === value.end;
  return mark === 'key' || isInvisible ? (key ?? (isInvisible ? nearest : value)) : value;
}

import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { YamlDocument, YamlNode } from '../yaml/nodes.ts';
import { type RuleId, ruleCatalog } from './catalog.ts';
import { placeAt } from './place.ts';

export interface Finding {
  readonly ruleId: RuleId;
  readonly pointer: string;
  /** What to mark: the value, its key, or (for what is missing) the key of the map where it belongs. */
  readonly mark: 'value' | 'key' | 'parent';
  readonly message: string;
  readonly help?: string | undefined;
  readonly fix?: Fix | undefined;
}

/** A finding with its place in the file. */
export function report(document: YamlDocument, finding: Finding): Diagnostic {
  const { ruleId, pointer, mark, message, help, fix } = finding;
  return {
    ruleId,
    severity: ruleCatalog[ruleId].severity,
    message,
    ...(help === undefined ? {} : { help }),
    file: document.file,
    range: document.rangeOf(markedNode(document, pointer, mark)),
    pointer,
    ...(fix === undefined ? {} : { fix }),
  };
}

function markedNode(document: YamlDocument, pointer: string, mark: Finding['mark']): YamlNode {
  const { key, value, nearest } = placeAt(document, pointer);
  if (mark === 'parent' || value === undefined) return nearest;
  const isInvisible = value.start === value.end;
  return mark === 'key' || isInvisible ? (key ?? (isInvisible ? nearest : value)) : value;
}

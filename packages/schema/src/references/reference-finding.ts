import type { Diagnostic, Range } from '../diagnostic.ts';
import { placeAt } from '../rules/place.ts';
import { type Finding, report } from '../rules/report.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import type { ReadFile } from './loaded-file.ts';

/** A finding of a job whose cause stands in another file of the repository. */
export interface ReferenceFinding extends Finding {
  readonly causes?: readonly Cause[];
}

export interface Cause {
  readonly path: string;
  readonly range?: Range | undefined;
  readonly message: string;
}

/** The place of a value in a file that a job refers to, or where it belongs. */
export function causeIn({ path, document }: ReadFile, pointer: string, message: string): Cause {
  const { value, nearest } = placeAt(document, pointer);
  return { path, range: document.rangeOf(value ?? nearest), message };
}

export function reportWithCauses(
  document: YamlDocument,
  { causes = [], ...finding }: ReferenceFinding,
  nameOf: (path: string) => string,
): Diagnostic {
  const diagnostic = report(document, finding);
  const related = causes.map(({ path, range, message }) => ({
    message,
    file: nameOf(path),
    ...(range === undefined ? {} : { range }),
  }));
  return related.length === 0 ? diagnostic : { ...diagnostic, related: [...(diagnostic.related ?? []), ...related] };
}

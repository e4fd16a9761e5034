import type { Diagnostic } from './diagnostic.ts';
import { explainStructure } from './rules/explain-structure.ts';
import { report } from './rules/report.ts';
import { structureErrors } from './rules/structure-errors.ts';
import type { YamlDocument } from './yaml/nodes.ts';

/** What the compiled schema has to say about a job, in words and with places. */
export function checkStructure(document: YamlDocument, job: unknown): Diagnostic[] {
  return structureErrors(job)
    .map((error) => explainStructure(error, job, document))
    .filter((finding) => finding !== undefined)
    .map((finding) => report(document, finding));
}

import { type Diagnostic, type Job, sortDiagnostics } from '@dativo/schema';
import { checkTags } from './check-tags.ts';
import { collectVariables } from './collect-variables.ts';
import { type Finding, type MetadataOptions, toDiagnostic } from './finding.ts';
import { type Tags, tagsOf } from './tags-of.ts';

export type ExtractedMetadata =
  | {
      readonly ok: true;
      readonly metadata: Tags;
      /** Warnings: settings of the job that Terraform does not get. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * The job's tags as the flat map that `jsondecode(file("metadata.json"))` gives to Terraform. Only tags: image, sizes and the
 * like are inputs of their own, so that a new image does not change the tags of every resource.
 *
 * @example
 * const extracted = extractMetadata(job, { file: 'job.yaml' });
 * if (extracted.ok) await writeFile('metadata.json', stringifyDeterministic(extracted.metadata));
 */
export function extractMetadata(job: Job, options: MetadataOptions = {}): ExtractedMetadata {
  const errors = checkTags(job);
  if (errors.length > 0) return { ok: false, diagnostics: located(errors, options) };
  return { ok: true, metadata: tagsOf(job), diagnostics: located(collectVariables(job).findings, options) };
}

function located(findings: readonly Finding[], options: MetadataOptions): Diagnostic[] {
  return sortDiagnostics(findings.map((finding) => toDiagnostic(finding, options)));
}

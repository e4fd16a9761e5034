import { type Diagnostic, type Job, mergeTags, sortDiagnostics } from '@dativo/schema';
import { checkTags } from './check-tags.ts';
import { collectVariables } from './collect-variables.ts';
import { type Finding, type MetadataOptions, toDiagnostic } from './finding.ts';
import { locateOrigins, type MetadataOrigin } from './locate-origins.ts';
import { sortKeys } from './sort-keys.ts';
import type { Tags } from './tags-of.ts';
import { findUnknownTags } from './unknown-tags.ts';

/** What {@link extractMetadata} gives: the tags with their origins, or what is wrong with them. */
export type ExtractedMetadata =
  | {
      readonly ok: true;
      readonly metadata: Tags;
      /** The module inputs beside the tags, as {@link toTerraformVariables} has them. */
      readonly variables: Readonly<Record<string, unknown>>;
      /** For every tag the layer that gave it, and where. */
      readonly origins: Readonly<Record<string, MetadataOrigin>>;
      /** Warnings: settings of the job that Terraform does not get. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * The job's tags as the flat map that `jsondecode(file("metadata.json"))` gives to Terraform: those of `infrastructure.tags` over what
 * `finops`, `governance_overrides`, the asset and the organisation say. Only tags: image, sizes and the
 * like are inputs of their own, so that a new image does not change the tags of every resource.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { extractMetadata, stringifyDeterministic } from '@dativo/metadata';
 * import { parseJob } from '@dativo/schema';
 *
 * const text = readFileSync('job.yaml', 'utf8');
 * const parsed = parseJob(text, { file: 'job.yaml' });
 * if (!parsed.ok) throw new Error('the job has findings');
 * const extracted = extractMetadata(parsed.job, { file: 'job.yaml' });
 * if (!extracted.ok) throw new Error('the job has tags that no cloud takes');
 * extracted.metadata['team']; // => 'data'
 * extracted.origins['team']?.layer; // => 'tags'
 * stringifyDeterministic(extracted.metadata).split('\n')[1]; // => '  "cost_center": "platform",'
 */
export function extractMetadata(job: Job, options: MetadataOptions = {}): ExtractedMetadata {
  const errors = checkTags(job);
  if (errors.length > 0) return { ok: false, diagnostics: located(errors, options) };
  const merged = mergeTags(job, options);
  const { variables, findings } = collectVariables(job);
  return {
    ok: true,
    metadata: sortKeys(merged.tags),
    variables,
    // Only when somebody asks: places take a document, and most calls are about the tags alone.
    get origins() {
      return locateOrigins(merged.origins, options);
    },
    diagnostics: located([...findUnknownTags(merged), ...findings], options),
  };
}

function located(findings: readonly Finding[], options: MetadataOptions): Diagnostic[] {
  return sortDiagnostics(findings.map((finding) => toDiagnostic(finding, options)));
}

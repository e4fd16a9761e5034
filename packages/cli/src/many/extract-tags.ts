import { type ExtractedMetadata, extractMetadata } from '@dativo/metadata';
import { type Diagnostic, hasErrors } from '@dativo/schema';
import type { LoadedJob } from '../job-source.ts';
import { weighFindings } from '../weigh-findings.ts';

export interface ExtractedTags {
  /** Missing where errors are among the findings. */
  readonly extracted?: Extract<ExtractedMetadata, { ok: true }>;
  /** All findings of the job, weighed as the project says. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The tags of a job. Places are looked for only where there is something to say: that takes longer than all else. */
export function extractTags(loaded: LoadedJob, needsPlaces = false): ExtractedTags {
  const { job, file, tagSources } = loaded;
  const first = needsPlaces ? undefined : extractMetadata(job, { file, ...tagSources });
  if (first?.ok && first.diagnostics.length === 0) return { extracted: first, diagnostics: loaded.diagnostics };
  const extracted = extractMetadata(job, { file, document: loaded.document, ...tagSources });
  if (!extracted.ok) return { diagnostics: extracted.diagnostics };
  const findings = weighFindings(loaded, extracted.diagnostics);
  return hasErrors(findings)
    ? { diagnostics: findings }
    : { extracted, diagnostics: [...loaded.diagnostics, ...findings] };
}

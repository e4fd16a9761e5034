import { REQUIRED_TAGS } from '../job/required-tags.ts';
import { quoted } from '../rules/found.ts';
import type { JobView } from '../rules/job-view.ts';
import { dottedPath } from '../rules/pointer.ts';
import type { Finding } from '../rules/report.ts';
import { disagree } from './check-environment-tag.ts';
import { isSameEnvironment } from './environment-names.ts';
import type { TagConflict } from './merge-tags.ts';
import { tagsOfJob } from './tags-of-job.ts';

/**
 * JOB710: a value that has no effect, since `infrastructure.tags` says something else. Overriding an asset, or a default that is
 * not among the required tags, is what layers are for and no finding.
 */
export function checkTagLayers(job: JobView): readonly Finding[] {
  const { conflicts } = tagsOfJob(job)?.merged ?? { conflicts: [] };
  return conflicts
    .filter(({ kept }) => kept.origin.layer === 'tags')
    .filter((conflict) => isWorthSaying(conflict) && !isSaidAlready(job, conflict))
    .map(toFinding);
}

function isWorthSaying({ key, kept, dropped }: TagConflict): boolean {
  if (key === 'environment' && isSameEnvironment(kept.value, dropped.value)) return false;
  if (kept.value.trim() === '') return false;
  const { layer } = dropped.origin;
  return layer === 'finops' || layer === 'governance' || (layer === 'organisation' && isRequired(key));
}

/** One fault, one finding: the environment of the job already speaks against the tag. */
function isSaidAlready(job: JobView, { key, kept, dropped }: TagConflict): boolean {
  const field = job.fixedText('/environment');
  return key === 'environment' && disagree(kept.value, field) && !disagree(dropped.value, field);
}

function isRequired(key: string): boolean {
  return REQUIRED_TAGS.some((required) => required === key);
}

function toFinding({ key, kept, dropped }: TagConflict): Finding {
  const own = `infrastructure.tags gives ${quoted(kept.value)}, which wins`;
  const winner = kept.origin.pointer ?? '';
  if (dropped.origin.pointer === undefined) {
    const message = `tag ${quoted(key)}: the default of the organisation${fileOf(dropped.origin.file)} is ${quoted(dropped.value)}, but ${own}`;
    const help = `Write ${quoted(dropped.value)}, or say in an ignore why this job is different.`;
    return { ruleId: 'JOB710', pointer: winner, mark: 'value', message, help };
  }
  const place = dottedPath(dropped.origin.pointer);
  return {
    ruleId: 'JOB710',
    pointer: dropped.origin.pointer,
    mark: 'value',
    message: `tag ${quoted(key)}: ${place} gives ${quoted(dropped.value)}, but ${own}`,
    help: `Make both the same, or take ${place} away.`,
    related: [{ pointer: winner, mark: 'value', message: 'the value that wins' }],
  };
}

function fileOf(file: string | undefined): string {
  return file === undefined ? '' : ` in ${file}`;
}

import { type Job, pointerStep, REQUIRED_TAGS } from '@dativo/schema';
import type { Finding } from './finding.ts';
import { fixedText } from './fixed-text.ts';
import { isRecord } from './is-record.ts';

const TAGS = '/infrastructure/tags';

/** All that keeps the job's tags from becoming Terraform's. Same rule ids as in validation, for jobs that were not validated. */
export function checkTags(job: Job): Finding[] {
  const infrastructure: unknown = job.infrastructure;
  if (!isRecord(infrastructure)) return [missingKey('/infrastructure', 'infrastructure', 'the job file')];
  const { tags } = infrastructure;
  if (!isRecord(tags)) return [missingKey(TAGS, 'tags', 'infrastructure')];
  const findings: Finding[] = [];
  for (const name of REQUIRED_TAGS) if (!Object.hasOwn(tags, name)) findings.push(missingTag(name));
  for (const name of Object.keys(tags)) {
    const finding = checkTag(name, tags[name]);
    if (finding !== undefined) findings.push(finding);
  }
  return findings;
}

function missingKey(pointer: string, key: string, parent: string): Finding {
  return {
    ruleId: 'JOB201',
    pointer,
    message: `required key "${key}" is missing from ${parent}`,
    help: `Terraform gets the job's tags from infrastructure.tags: ${REQUIRED_TAGS.join(', ')}, and any others you want.`,
  };
}

function missingTag(name: string): Finding {
  return {
    ruleId: 'JOB302',
    pointer: TAGS + pointerStep(name),
    message: `required tag "${name}" is missing from infrastructure.tags`,
    help: `Add \`${name}:\` with a value under \`infrastructure.tags\`.`,
  };
}

function checkTag(name: string, value: unknown): Finding | undefined {
  const isText = typeof value === 'string' && value.trim() !== '';
  if (isText && fixedText(value) !== undefined) return undefined;
  const finding = { pointer: TAGS + pointerStep(name) } as const;
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    const help = 'Write a value; every resource and every bill carries this tag.';
    return { ...finding, ruleId: 'JOB303', message: `tag "${name}" is empty`, help };
  }
  if (typeof value !== 'string') {
    const message = `tag "${name}" is a ${kindOf(value)}; a tag is text`;
    return { ...finding, ruleId: 'JOB304', message, help: 'Put the value in quotes, so that it is text.' };
  }
  const message = `tag "${name}" holds a placeholder; only a fixed value can stand here`;
  const help = 'Terraform needs this value before there are outputs. Write the value itself.';
  return { ...finding, ruleId: 'JOB305', message, help };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return isRecord(value) ? 'map' : typeof value;
}

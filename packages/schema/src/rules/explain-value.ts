import type { YamlDocument } from '../yaml/nodes.ts';
import type { RuleId } from './catalog.ts';
import { factsAt } from './facts-at.ts';
import { found } from './found.ts';
import { placeAt } from './place.ts';
import { leafName } from './pointer.ts';
import type { Finding } from './report.ts';
import { mayHoldSecret } from './secret-names.ts';
import { didYouMean, quoteValue, replaceWord } from './suggest.ts';

const TAGS = '/infrastructure/tags';

/** A value that the compiled check complains about. */
export interface Fault {
  readonly pointer: string;
  readonly value: unknown;
  readonly document: YamlDocument;
}

/** A value of the wrong type, out of bounds, empty, or not among those allowed. */
export function wrongValue(fault: Fault, keyword: string): Finding {
  const { pointer, value, document } = fault;
  const ruleId = ruleOf(fault, keyword);
  const expected = factsAt(pointer)?.expected ?? 'another value';
  const node = placeAt(document, pointer).value;
  const finding = { ruleId, pointer, mark: 'value', message: messageOf(ruleId, fault, expected) } as const;
  if (keyword === 'enum' && typeof value === 'string') {
    const { help, suggestion } = didYouMean(value, allowedWords(expected));
    return { ...finding, help, fix: suggestion === undefined ? undefined : replaceWord(document, node, suggestion) };
  }
  const isQuotable = keyword === 'type' && canBeQuoted(value, expected);
  return isQuotable
    ? {
        ...finding,
        help: 'Put the value in quotes, so that it is text.',
        fix: mayHoldSecret(pointer) ? undefined : quoteValue(document, node),
      }
    : { ...finding, help: HELP[ruleId] };
}

function canBeQuoted(value: unknown, expected: string): boolean {
  if (typeof value === 'number') return /\btext\b/.test(expected);
  return typeof value === 'boolean' && expected === 'text';
}

function ruleOf({ pointer, value }: Fault, keyword: string): RuleId {
  const isTag = pointer.startsWith(`${TAGS}/`);
  if (keyword === 'type' && isTag) return value === null ? 'JOB303' : 'JOB304';
  if (keyword === 'type') return 'JOB202';
  if (keyword === 'enum' || keyword === 'const') return typeof value === 'string' ? 'JOB203' : 'JOB202';
  if (keyword === 'minLength') return 'JOB206';
  if (keyword === 'pattern') {
    if (isTag) return 'JOB303';
    return pointer === '/infrastructure/schedule/cron' ? 'JOB207' : 'JOB202';
  }
  return 'JOB208';
}

const HELP: Partial<Record<RuleId, string>> = {
  JOB206: 'Write a value, or take the key away if it is not needed.',
  JOB207: 'Five fields: minute, hour, day of month, month, day of week; for example "0 2 * * *".',
  JOB303: 'Write a value; every resource and every bill carries this tag.',
};

function messageOf(ruleId: RuleId, { pointer, value }: Fault, expected: string): string {
  const name = leafName(pointer);
  if (ruleId === 'JOB303') return `tag "${name}" is empty`;
  if (ruleId === 'JOB304') return `tag "${name}" is ${found(value, pointer)}; a tag is text`;
  if (ruleId === 'JOB206') return `\`${name}\` is empty; use ${expected}`;
  if (ruleId === 'JOB207') return `\`${name}\` is ${found(value, pointer)}, which is not a cron line of five fields`;
  if (pointer === '') return `the job file is ${found(value, pointer)}; use ${expected}`;
  const isTextElsewhere = ruleId === 'JOB202' && typeof value === 'string';
  return `\`${name}\` is ${found(value, pointer)}${isTextElsewhere && !found(value, pointer).startsWith('text') ? ' (text)' : ''}; use ${expected}`;
}

/** The words of `one of a, b, c or a placeholder`. */
function allowedWords(expected: string): string[] {
  const list = /^one of (.*?)(?: or a .*)?$/.exec(expected)?.[1] ?? '';
  return list.split(', ');
}

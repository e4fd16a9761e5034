import type { StructureError } from '../generated/validate-job.ts';
import { RUNTIME_OF_PROVIDER } from '../job/provider-runtime.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import { pointerStep } from '../yaml/pointer.ts';
import type { RuleId } from './catalog.ts';
import { factsAt } from './facts-at.ts';
import { found, quoted } from './found.ts';
import { placeAt } from './place.ts';
import { dottedPath, leafName, pointerSegments } from './pointer.ts';
import type { Finding } from './report.ts';
import { didYouMean, quoteValue, replaceWord } from './suggest.ts';

const TAGS = '/infrastructure/tags';
const RUNTIME_TYPE = '/infrastructure/runtime/type';
const OUTPUT_PLACEHOLDER = /\{\{\s*terraform_outputs/;

/** Turns a complaint of the compiled check into words: what was found, what is allowed, what to do. */
export function explainStructure(error: StructureError, value: unknown, document: YamlDocument): Finding {
  const { instancePath, keyword, params } = error;
  if (keyword === 'required') return missing(instancePath, String(params['missingProperty']));
  if (keyword === 'additionalProperties') return unknown(instancePath, String(params['additionalProperty']), document);
  if (keyword === 'discriminator') return wrongProvider(instancePath, params['tagValue'], document);
  const place: Place = { pointer: instancePath, value: valueAt(value, instancePath), document };
  if (isFixed(place) && typeof place.value === 'string' && OUTPUT_PLACEHOLDER.test(place.value))
    return fixedValue(place);
  if (instancePath === RUNTIME_TYPE && keyword === 'const') return wrongRuntime(place, String(params['allowedValue']));
  return wrongValue(place, keyword);
}

interface Place {
  readonly pointer: string;
  readonly value: unknown;
  readonly document: YamlDocument;
}

function missing(parent: string, key: string): Finding {
  const pointer = parent + pointerStep(key);
  const example = factsAt(pointer)?.example;
  const line = example === undefined ? `${key}:` : `${key}: ${String(example)}`;
  const where = parent === '' ? 'at the top level' : `under \`${dottedPath(parent)}\``;
  return {
    ruleId: parent === TAGS ? 'JOB302' : 'JOB201',
    pointer,
    mark: 'parent',
    message:
      parent === TAGS
        ? `required tag "${key}" is missing from ${dottedPath(parent)}`
        : `required key "${key}" is missing ${parent === '' ? where : `from ${dottedPath(parent)}`}`,
    help: `Add \`${line}\` ${where}.`,
  };
}

function unknown(parent: string, key: string, document: YamlDocument): Finding {
  const pointer = parent + pointerStep(key);
  const keys = factsAt(parent)?.keys ?? [];
  const { help, suggestion } = didYouMean(key, keys);
  return {
    ruleId: 'JOB205',
    pointer,
    mark: 'key',
    message: `unknown key ${quoted(key)} in ${dottedPath(parent)}`,
    help: help ?? `Use one of ${keys.join(', ')}.`,
    fix: suggestion === undefined ? undefined : replaceWord(document, placeAt(document, pointer).key, suggestion),
  };
}

function wrongProvider(parent: string, value: unknown, document: YamlDocument): Finding {
  if (value === undefined) return missing(parent, 'provider');
  const place = { pointer: parent + pointerStep('provider'), value, document };
  if (typeof value === 'string' && OUTPUT_PLACEHOLDER.test(value)) return fixedValue(place);
  return wrongValue(place, 'enum');
}

function wrongRuntime(place: Place, expected: string): Finding {
  const { pointer, value, document } = place;
  const provider = providerOf(expected);
  const owner = typeof value === 'string' ? providerOf(value) : undefined;
  if (owner !== undefined) {
    return {
      ruleId: 'JOB301',
      pointer,
      mark: 'value',
      message: `\`runtime.type\` is ${found(value, pointer)}, but provider "${provider}" runs on ${expected}`,
      help: `Use \`type: ${expected}\`, or \`provider: ${owner}\` if ${String(value)} is what you want.`,
    };
  }
  return {
    ruleId: typeof value === 'string' ? 'JOB203' : 'JOB202',
    pointer,
    mark: 'value',
    message: `\`type\` is ${found(value, pointer)}; provider "${provider}" runs on ${expected}`,
    help: `Use \`type: ${expected}\`.`,
    fix: replaceWord(document, placeAt(document, pointer).value, expected),
  };
}

function providerOf(runtime: string): string | undefined {
  return Object.entries(RUNTIME_OF_PROVIDER).find(([, name]) => name === runtime)?.[0];
}

function isFixed({ pointer }: Place): boolean {
  return pointer === RUNTIME_TYPE || pointer.startsWith(`${TAGS}/`);
}

function fixedValue({ pointer }: Place): Finding {
  return {
    ruleId: 'JOB305',
    pointer,
    mark: 'value',
    message: `\`${leafName(pointer)}\` holds a placeholder; only a fixed value can stand here`,
    help: 'Terraform needs this value before there are outputs. Write the value itself.',
  };
}

function wrongValue(place: Place, keyword: string): Finding {
  const { pointer, value, document } = place;
  const ruleId = ruleOf(place, keyword);
  const expected = factsAt(pointer)?.expected ?? 'another value';
  const node = placeAt(document, pointer).value;
  const finding = { ruleId, pointer, mark: 'value', message: messageOf(ruleId, place, expected) } as const;
  if (keyword === 'enum' && typeof value === 'string') {
    const { help, suggestion } = didYouMean(value, allowedWords(expected));
    return { ...finding, help, fix: suggestion === undefined ? undefined : replaceWord(document, node, suggestion) };
  }
  const isQuotable = keyword === 'type' && canBeQuoted(value, expected);
  return isQuotable
    ? { ...finding, help: 'Put the value in quotes, so that it is text.', fix: quoteValue(document, node) }
    : { ...finding, help: HELP[ruleId] };
}

function canBeQuoted(value: unknown, expected: string): boolean {
  if (typeof value === 'number') return /\btext\b/.test(expected);
  return typeof value === 'boolean' && expected === 'text';
}

function ruleOf({ pointer, value }: Place, keyword: string): RuleId {
  const isTag = pointer.startsWith(`${TAGS}/`);
  if (keyword === 'type') return isTag ? 'JOB304' : 'JOB202';
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

function messageOf(ruleId: RuleId, { pointer, value }: Place, expected: string): string {
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

function valueAt(root: unknown, pointer: string): unknown {
  return pointerSegments(pointer).reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    root,
  );
}

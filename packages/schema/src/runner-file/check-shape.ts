import { found, quoted } from '../rules/found.ts';
import { placeAt } from '../rules/place.ts';
import { dottedPath } from '../rules/pointer.ts';
import type { Finding } from '../rules/report.ts';
import { didYouMean, quoteValue, replaceWord } from '../rules/suggest.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import { pointerStep } from '../yaml/pointer.ts';
import { type RunnerShape, readFlag, readWhole } from './shape.ts';

/** JOB001 and JOB002: everything that is not as the reader of runner files wants it, each once. */
export function checkShape(document: YamlDocument, value: unknown, shape: RunnerShape, pointer: string): Finding[] {
  switch (shape.kind) {
    case 'object':
      return checkObject(document, value, shape, pointer);
    case 'any':
      return [];
    case 'list':
      if (value === null) return [];
      if (!Array.isArray(value)) return [unfit(value, 'a list', pointer)];
      return value.flatMap((item, index) => checkShape(document, item, shape.items, pointer + pointerStep(index)));
    case 'texts':
      return value === null ? [] : checkTexts(document, value, pointer);
    case 'whole':
      return checkWhole(value, shape, pointer);
    case 'flag':
      return readFlag(value) === undefined ? [unfit(value, 'true or false', pointer)] : [];
    case 'cron':
      return value === null ? [] : checkText(document, value, pointer);
    case 'text':
      return checkText(document, value, pointer, shape.choices);
  }
}

type Members = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkObject(
  document: YamlDocument,
  value: unknown,
  { members, required }: Extract<RunnerShape, { kind: 'object' }>,
  pointer: string,
): Finding[] {
  if (!isMap(value)) return [unfit(value, 'a map of keys and values', pointer)];
  const missing = required.filter((key) => !Object.hasOwn(value, key)).map((key) => missingKey(key, pointer));
  const open = Object.keys(members).filter((key) => !Object.hasOwn(value, key));
  const present = Object.entries(value).flatMap(([key, member]) => {
    const shape = Object.hasOwn(members, key) ? members[key] : undefined;
    const place = pointer + pointerStep(key);
    return shape === undefined ? [unknownKey(document, key, place, open)] : checkShape(document, member, shape, place);
  });
  return [...missing, ...present];
}

function checkTexts(document: YamlDocument, value: unknown, pointer: string): Finding[] {
  if (!isMap(value)) return [unfit(value, 'a map of names and text', pointer)];
  return Object.entries(value).flatMap(([key, member]) => {
    const place = pointer + pointerStep(key);
    return typeof member === 'string' ? [] : [notText(document, member, place)];
  });
}

function checkWhole(
  value: unknown,
  { from, isNullAllowed }: Extract<RunnerShape, { kind: 'whole' }>,
  pointer: string,
): Finding[] {
  if (value === null && isNullAllowed) return [];
  const number = readWhole(value);
  return number !== undefined && number >= from ? [] : [unfit(value, `a whole number from ${from} up`, pointer)];
}

function checkText(document: YamlDocument, value: unknown, pointer: string, choices?: readonly string[]): Finding[] {
  if (typeof value !== 'string') return [notText(document, value, pointer)];
  if (value.trim() === '') return [unfit(value, 'text that is not empty', pointer)];
  if (choices === undefined || choices.includes(value)) return [];
  const { help, suggestion } = didYouMean(value, choices);
  const { value: node } = placeAt(document, pointer);
  const fix = suggestion === undefined ? undefined : replaceWord(document, node, suggestion);
  return [{ ...unfit(value, `one of ${choices.join(', ')}`, pointer, help), fix }];
}

function notText(document: YamlDocument, value: unknown, pointer: string): Finding {
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  const help = isScalar ? `Put it in quotes: "${value}".` : undefined;
  const fix = isScalar ? quoteValue(document, placeAt(document, pointer).value) : undefined;
  return { ...unfit(value, 'text', pointer, help), fix };
}

function unfit(value: unknown, words: string, pointer: string, help = `Write ${words}.`): Finding {
  const message = `${nameOf(pointer)} is ${found(value, pointer)}; it must be ${words}`;
  return { ruleId: 'JOB001', pointer, mark: 'value', message, help };
}

const WHAT: Readonly<Record<string, string>> = {
  orchestrator: 'a map with `schedules`',
  schedules: 'a list, each with `name`, `config`, and `cron` or `interval_seconds`',
  name: 'a name of its own for the schedule',
  config: 'the job file, for example /app/jobs/acme/orders.yaml',
};

function missingKey(key: string, pointer: string): Finding {
  return {
    ruleId: 'JOB001',
    pointer: pointer + pointerStep(key),
    mark: 'parent',
    message: `required key \`${key}\` is missing from ${nameOf(pointer)}`,
    help: `Add \`${key}\`: ${WHAT[key]}.`,
  };
}

function unknownKey(document: YamlDocument, key: string, pointer: string, open: readonly string[]): Finding {
  const { help, suggestion } = didYouMean(key, open);
  return {
    ruleId: 'JOB002',
    pointer,
    mark: 'key',
    message: `unknown key ${quoted(key)}: nothing reads it, so it is not carried over`,
    help: help ?? 'Take it away.',
    fix: suggestion === undefined ? undefined : replaceWord(document, placeAt(document, pointer).key, suggestion),
  };
}

function nameOf(pointer: string): string {
  return pointer === '' ? 'the file' : `\`${dottedPath(pointer)}\``;
}

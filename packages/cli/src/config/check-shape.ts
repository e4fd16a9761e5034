import { isRuleId, nearest, pointerStep, type RuleId, ruleCatalog } from '@dativo/schema';
import type { MapShape, ObjectShape, Shape } from './shape.ts';

/** Rules that a project may switch off, weigh or ignore: all but those that later stages rely on. */
const OPEN_RULES = (Object.keys(ruleCatalog) as RuleId[]).filter((id) => ruleCatalog[id].isContract !== true);

/** Something that a settings file may not hold. */
export interface ShapeFault {
  readonly pointer: string;
  /** What to mark: the value, its key, or for what is missing the key above. */
  readonly mark: 'value' | 'key' | 'parent';
  readonly message: string;
  readonly help: string;
}

/** Compares a value with what it may be; finds every fault, each once. */
export function checkShape(value: unknown, shape: Shape, pointer = ''): readonly ShapeFault[] {
  switch (shape.kind) {
    case 'object':
      return isMap(value) ? checkObject(value, shape, pointer) : [unfit(value, 'a map of keys and values', pointer)];
    case 'map':
      return isMap(value) ? checkMap(value, shape, pointer) : [unfit(value, 'a map of keys and values', pointer)];
    case 'list':
      if (!Array.isArray(value) || value.length === 0) return [unfit(value, 'a list of at least one item', pointer)];
      return value.flatMap((item, index) => checkShape(item, shape.items, pointer + pointerStep(index)));
    case 'rule':
      return typeof value === 'string'
        ? checkRule(value, pointer, 'value')
        : [unfit(value, 'the id of a rule', pointer)];
    default:
      return checkScalar(value, shape, pointer);
  }
}

type Members = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkObject(value: Members, { members, required }: ObjectShape, pointer: string): ShapeFault[] {
  const missing = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => missingKey(key, pointer, members[key]?.description ?? ''));
  const present = Object.entries(value).flatMap(([key, member]) => {
    const shape = Object.hasOwn(members, key) ? members[key] : undefined;
    const place = pointer + pointerStep(key);
    return shape === undefined ? [unknownKey(key, place, Object.keys(members))] : checkShape(member, shape, place);
  });
  return [...missing, ...present];
}

function checkMap(value: Members, { keys, values }: MapShape, pointer: string): ShapeFault[] {
  return Object.entries(value).flatMap(([key, member]) => {
    const place = pointer + pointerStep(key);
    const faults = keys === 'rules' ? checkRule(key, place, 'key') : [];
    return faults.length > 0 ? faults : checkShape(member, values, place);
  });
}

function checkRule(id: string, pointer: string, mark: 'key' | 'value'): ShapeFault[] {
  if (!isRuleId(id)) {
    const near = nearest(id, OPEN_RULES);
    const help = near === undefined ? 'The rules are listed in docs/rules.' : `Did you mean \`${near}\`?`;
    return [{ pointer, mark, message: `${shown(id)} is not a rule`, help }];
  }
  if (ruleCatalog[id].isContract !== true) return [];
  const message = `${id} keeps its weight and cannot be ignored: later stages rely on it`;
  return [{ pointer, mark, message, help: `Take ${id} out and mend what the rule finds.` }];
}

function checkScalar(
  value: unknown,
  shape: Extract<Shape, { kind: 'text' | 'count' | 'choice' }>,
  pointer: string,
): ShapeFault[] {
  if (shape.kind === 'count') {
    const fits = typeof value === 'number' && Number.isInteger(value) && value >= 0;
    return fits ? [] : [unfit(value, 'a whole number from 0 up', pointer)];
  }
  if (shape.kind === 'choice') {
    if (typeof value === 'string' && shape.choices.includes(value)) return [];
    return [unfit(value, `one of ${shape.choices.join(', ')}`, pointer, near(value, shape.choices))];
  }
  const { source = '\\S', words = 'text that is not blank' } = shape.pattern ?? {};
  if (typeof value === 'string') return new RegExp(source).test(value) ? [] : [unfit(value, words, pointer)];
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  return [unfit(value, words, pointer, isScalar ? `Put it in quotes: "${value}".` : undefined)];
}

function near(value: unknown, choices: readonly string[]): string | undefined {
  const found = typeof value === 'string' ? nearest(value, choices) : undefined;
  return found === undefined ? undefined : `Did you mean \`${found}\`?`;
}

function unfit(value: unknown, words: string, pointer: string, help = `Write ${words}.`): ShapeFault {
  return { pointer, mark: 'value', message: `${nameOf(pointer)} is ${shown(value)}; it must be ${words}`, help };
}

function missingKey(key: string, pointer: string, description: string): ShapeFault {
  const help = `Add \`${key}\`: ${description.charAt(0).toLowerCase()}${description.slice(1)}`;
  return {
    pointer: pointer + pointerStep(key),
    mark: 'parent',
    message: `required key "${key}" is missing from ${nameOf(pointer)}`,
    help,
  };
}

function unknownKey(key: string, pointer: string, known: readonly string[]): ShapeFault {
  const near = nearest(key, known);
  const help = near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean \`${near}\`?`;
  return { pointer, mark: 'key', message: `${shown(key)} is not a known key here`, help };
}

/** `/ignores/0/files` → `ignores[0].files`. */
function nameOf(pointer: string): string {
  const name = pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step.replaceAll('~1', '/').replaceAll('~0', '~')}`))
    .join('')
    .replace(/^\./, '');
  return name === '' ? 'the file' : `\`${name}\``;
}

const LONGEST = 60;

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
}

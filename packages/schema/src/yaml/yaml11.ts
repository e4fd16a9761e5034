import { resolvePlain, type ScalarValue } from './core-schema.ts';
import { keyText } from './keys.ts';
import { isMerge } from './merge.ts';
import type { YamlDocument, YamlNode, YamlScalar } from './nodes.ts';
import { pointerStep } from './pointer.ts';

/** A plain scalar that PyYAML's safe loader, a YAML 1.1 reader, takes for something else. */
export interface Yaml11Difference {
  readonly node: YamlScalar;
  /** To the value; for a key to the value it names. */
  readonly pointer: string;
  /** What YAML 1.1 makes of it, with the article: `the boolean true`, `the integer 83`, `the text "1e3"`. */
  readonly yaml11: string;
}

/** What YAML 1.1 makes of a plain scalar: a value, or in words what has no counterpart in JSON. */
type Yaml11Value = { readonly value: ScalarValue | bigint } | { readonly words: string };

interface ImplicitType {
  readonly pattern: RegExp;
  readonly read: (text: string) => Yaml11Value;
}

const TRUE_WORDS = /^(?:yes|true|on)$/i;

/**
 * The implicit types of PyYAML in the order it tries them; a text that fits none is text.
 * Source: https://github.com/yaml/pyyaml/blob/main/lib/yaml/resolver.py (6.0), which follows https://yaml.org/type/
 * except that `y` and `n` are text. Words of mixed case (`yEs`) are text as well.
 */
const IMPLICIT_TYPES: readonly ImplicitType[] = [
  {
    pattern: /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
    read: (text) => ({ value: TRUE_WORDS.test(text) }),
  },
  {
    pattern: /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$/,
    read: (text) => ({ value: Number(text.replaceAll('_', '')) }),
  },
  { pattern: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/, read: (text) => ({ value: Number(sexagesimal(text)) }) },
  {
    pattern: /^[-+]?\.(?:inf|Inf|INF)$/,
    read: (text) => ({ value: text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY }),
  },
  { pattern: /^\.(?:nan|NaN|NAN)$/, read: () => ({ value: Number.NaN }) },
  { pattern: /^[-+]?0b[01_]+$/, read: (text) => radix(text, '0b', 2) },
  { pattern: /^[-+]?0[0-7_]+$/, read: (text) => radix(text, '0o', 1) },
  { pattern: /^[-+]?(?:0|[1-9][0-9_]*)$/, read: (text) => radix(text, '', 0) },
  { pattern: /^[-+]?0x[0-9a-fA-F_]+$/, read: (text) => radix(text, '0x', 2) },
  { pattern: /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/, read: (text) => ({ value: BigInt(sexagesimal(text)) }) },
  { pattern: /^<<$/, read: () => ({ words: 'a merge key, which cannot stand here' }) },
  { pattern: /^(?:~|null|Null|NULL|)$/, read: () => ({ value: null }) },
  {
    pattern:
      /^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)$/,
    read: (text) => ({ words: text.includes(':') ? 'a point in time' : 'a date' }),
  },
  { pattern: /^=$/, read: () => ({ words: 'the YAML 1.1 value key, which PyYAML refuses' }) },
];

/**
 * All plain scalars of a document, keys included, that a YAML 1.1 reader takes for something else.
 *
 * @example
 * import { findYaml11Differences, readYaml } from '@dativo/schema';
 *
 * const reading = readYaml('answer: yes\nstart: 12:30\nname: "no"');
 * const [document] = reading.ok ? reading.documents : [];
 * (document ? findYaml11Differences(document) : []).length; // => 2
 */
export function findYaml11Differences(document: YamlDocument): Yaml11Difference[] {
  // Nearly all files have none, and finding out takes no pointers.
  if (!hasDifference(document.root)) return [];
  const differences: Yaml11Difference[] = [];

  function visit(node: YamlNode, pointer: string): void {
    if (node.kind === 'scalar') {
      const yaml11 = differenceOf(node);
      if (yaml11 !== undefined) differences.push({ node, pointer, yaml11 });
    } else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) visit(item, pointer + pointerStep(index));
    } else if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        const entryPointer = pointer + pointerStep(keyText(key) ?? '');
        if (!isMerge(key)) visit(key, entryPointer);
        visit(value, entryPointer);
      }
    }
  }

  visit(document.root, '');
  return differences;
}

function hasDifference(node: YamlNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return differenceOf(node) !== undefined;
    case 'alias':
      return false;
    case 'list':
      return node.items.some(hasDifference);
    case 'map':
      return node.entries.some(({ key, value }) => hasDifference(value) || (!isMerge(key) && hasDifference(key)));
  }
}

/** Words that only YAML 1.1 takes for booleans; all its other types start with a digit or one of `+-.=<~`. */
const WORDS: ReadonlySet<string> = new Set('yes Yes YES no No NO on On ON off Off OFF'.split(' '));

const LONGEST_WORD = 3;

/** True for text that both versions read alike: judged by its first character, as PyYAML does, or a common integer. */
function isPlainWord(text: string): boolean {
  const first = text.charCodeAt(0);
  const isLetter = (first >= 0x61 && first <= 0x7a) || (first >= 0x41 && first <= 0x5a);
  if (isLetter) return text.length > LONGEST_WORD || !WORDS.has(text);
  return !/^[-+0-9.=<~]|^$/.test(text) || /^(?:0|[1-9][0-9]{0,14})$/.test(text);
}

function differenceOf({ style, tag, text }: YamlScalar): string | undefined {
  return style !== 'plain' || tag !== undefined ? undefined : plainDifference(text);
}

/** What YAML 1.1 makes of an untagged plain scalar, in words; `undefined` where both versions agree. */
export function plainDifference(text: string): string | undefined {
  if (isPlainWord(text)) return undefined;
  const type = IMPLICIT_TYPES.find(({ pattern }) => pattern.test(text));
  const yaml11 = type?.read(text) ?? { value: text };
  if ('words' in yaml11) return yaml11.words;
  return isSame(yaml11.value, resolvePlain(text)) ? undefined : describe(yaml11.value);
}

function isSame(yaml11: ScalarValue | bigint, core: ScalarValue): boolean {
  if (typeof yaml11 !== 'bigint') return Object.is(yaml11, core);
  return typeof core === 'number' && Number(yaml11) === core;
}

function describe(value: ScalarValue | bigint): string {
  if (typeof value === 'boolean') return `the boolean ${value}`;
  if (typeof value === 'bigint') return `the integer ${value}`;
  return typeof value === 'number' ? `the number ${value}` : `the text ${JSON.stringify(value)}`;
}

/** `prefix` is how JavaScript marks the base; `skipped` is how many characters mark it in YAML. */
function radix(text: string, prefix: string, skipped: number): Yaml11Value {
  const isNegative = text.startsWith('-');
  const digits = text.replace(/^[-+]/, '').slice(skipped).replaceAll('_', '');
  if (digits === '' && prefix !== '0o') return { words: 'a number without digits, which PyYAML refuses' };
  const value = digits === '' ? 0n : BigInt(prefix + digits);
  return { value: isNegative ? -value : value };
}

/** `1:30` → 90: groups of sixty, as a decimal text so that integers of any size stay exact. */
function sexagesimal(text: string): string {
  const groups = text.replace(/^[-+]/, '').replaceAll('_', '').split(':');
  const last = groups.pop() ?? '0';
  const whole = groups.reduce((sum, group) => (sum + BigInt(group)) * 60n, 0n);
  const [seconds, fraction = ''] = last.split('.');
  const total = whole + BigInt(seconds === undefined || seconds === '' ? '0' : seconds);
  return `${text.startsWith('-') ? '-' : ''}${total}${fraction === '' ? '' : `.${fraction}`}`;
}

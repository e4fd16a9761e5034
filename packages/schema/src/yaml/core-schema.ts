/** What a scalar text means under the YAML 1.2 core schema (https://yaml.org/spec/1.2.2/#103-core-schema). */
export type ScalarValue = string | number | boolean | null;

const PREFIX = 'tag:yaml.org,2002:';
const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const RADIX = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const INFINITY = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** The value of an untagged plain scalar. */
export function resolvePlain(text: string): ScalarValue {
  switch (text.charCodeAt(0)) {
    case 0x6e: // n
    case 0x4e: // N
    case 0x7e: // ~
      return NULLS.has(text) ? null : text;
    case 0x74: // t
    case 0x54: // T
    case 0x66: // f
    case 0x46: // F
      return BOOLEANS.get(text) ?? text;
    default:
      return text === '' ? null : canStartNumber(text.charCodeAt(0)) ? (toNumber(text) ?? text) : text;
  }
}

function canStartNumber(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}

function toNumber(text: string): number | undefined {
  if (DECIMAL.test(text) || RADIX.test(text)) return Number(text);
  if (INFINITY.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return NOT_A_NUMBER.test(text) ? Number.NaN : undefined;
}

interface ScalarTag {
  /** For messages, with the article. */
  readonly noun: string;
  /** `undefined` where the text does not fit the tag. */
  readonly resolve: (text: string) => ScalarValue | undefined;
}

/** The scalar tags of the core schema by their full names, and `!`, which means text. */
export const SCALAR_TAGS: ReadonlyMap<string, ScalarTag> = new Map<string, ScalarTag>([
  ['!', { noun: 'text', resolve: (text) => text }],
  [`${PREFIX}str`, { noun: 'text', resolve: (text) => text }],
  [`${PREFIX}null`, { noun: 'null', resolve: (text) => (NULLS.has(text) ? null : undefined) }],
  [`${PREFIX}bool`, { noun: 'a boolean (true or false)', resolve: (text) => BOOLEANS.get(text) }],
  [`${PREFIX}int`, { noun: 'an integer', resolve: (text) => (INTEGER.test(text) ? Number(text) : undefined) }],
  [`${PREFIX}float`, { noun: 'a number', resolve: toNumber }],
  [`${PREFIX}merge`, { noun: 'the merge key <<', resolve: (text) => (text === '<<' ? text : undefined) }],
]);

export const MERGE_TAG: string = `${PREFIX}merge`;
export const MAP_TAG: string = `${PREFIX}map`;
export const LIST_TAG: string = `${PREFIX}seq`;

/** `!!int`, `!local`, `!<verbatim>` or `!handle!name` → the full tag name. `!` stays `!`. */
export function fullTagName(written: string, handles: ReadonlyMap<string, string>): string {
  if (written === '!') return written;
  if (written.startsWith('!<')) return percentDecoded(written.slice(2, -1));
  const handleEnd = written.indexOf('!', 1) + 1;
  const handle = handleEnd === 0 ? '!' : written.slice(0, handleEnd);
  const prefix = handles.get(handle) ?? (handle === '!!' ? PREFIX : handle);
  return percentDecoded(prefix + written.slice(handle.length));
}

function percentDecoded(tag: string): string {
  if (!tag.includes('%')) return tag;
  try {
    return decodeURIComponent(tag);
  } catch {
    return tag; // not UTF-8 behind the percent signs: an unknown tag under any reading
  }
}

import { type ScalarText, ScalarTextBuilder } from './scalar-text.ts';

/** The styles a scalar can have inside and outside flow collections. */
export type FlowStyle = 'plain' | 'single' | 'double';

const BLANKS = /[ \t]*/y;
const LINE_BREAK = /\r\n|\n|\r/y;

/** The one-character escapes of double-quoted scalars. Source: https://yaml.org/spec/1.2.2/#57-escaped-characters */
const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

const CODE_ESCAPE_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Reads a plain or quoted scalar (quotes included) as YAML 1.2 does, keeping where each character comes from; `undefined` if it is not one. */
export function readFlowScalar(source: string, style: FlowStyle): ScalarText | undefined {
  const quoteLength = style === 'plain' ? 0 : 1;
  const end = source.length - quoteLength;
  const into = new ScalarTextBuilder();
  let at: number | undefined = quoteLength;
  while (at !== undefined && at < end) at = readPiece(source, at, end, style, into);
  return at === end ? into.build() : undefined;
}

/** Reads one character, escape or fold at `at`; gives the offset behind it, or `undefined` for an escape that does not exist. */
function readPiece(
  source: string,
  at: number,
  end: number,
  style: FlowStyle,
  into: ScalarTextBuilder,
): number | undefined {
  const character = source.charAt(at);
  if (character === '\\' && style === 'double') return readEscape(source, at, end, into);
  if (character === "'" && style === 'single') {
    into.add("'", at);
    return at + 2;
  }
  if (character === '\n' || character === '\r') return readFold(source, at, into, ' ');
  if (character === ' ' || character === '\t') return readBlanks(source, at, end, into);
  into.add(character, at);
  return at + 1;
}

/** Blanks are text unless a line break follows them. */
function readBlanks(source: string, at: number, end: number, into: ScalarTextBuilder): number {
  const behind = Math.min(endOf(BLANKS, source, at), end);
  if (endOf(LINE_BREAK, source, behind) === behind) into.copy(source, at, behind);
  return behind;
}

/** One line break is a blank (or nothing behind a backslash), each further one is a line break. */
function readFold(source: string, at: number, into: ScalarTextBuilder, single: string): number {
  let breaks = 0;
  let behind = at;
  for (let next = endOf(LINE_BREAK, source, behind); next > behind; next = endOf(LINE_BREAK, source, behind)) {
    breaks += 1;
    behind = endOf(BLANKS, source, next);
  }
  into.add(breaks === 1 ? single : '\n'.repeat(breaks - 1), at);
  return behind;
}

function readEscape(source: string, at: number, end: number, into: ScalarTextBuilder): number | undefined {
  const letter = source.charAt(at + 1);
  if (letter === '\n' || letter === '\r') return readFold(source, at + 1, into, '');
  const named = NAMED_ESCAPES[letter];
  if (named !== undefined) {
    into.add(named, at);
    return at + 2;
  }
  const behind = at + 2 + (CODE_ESCAPE_DIGITS[letter] ?? Number.NaN);
  const digits = source.slice(at + 2, behind);
  const code = Number.parseInt(digits, 16);
  if (!(behind <= end) || !/^[0-9a-fA-F]+$/.test(digits) || code > 0x10ffff) return undefined;
  into.add(String.fromCodePoint(code), at);
  return behind;
}

function endOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}

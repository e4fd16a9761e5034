import { type Anchors, MAX_DEPTH, UNUSUAL, usualKey, usualPlain, usualQuoted } from './usual.ts';

export interface FlowValue {
  readonly value: unknown;
  /** The offset behind the value. */
  readonly end: number;
}

interface FlowContext {
  readonly depth: number;
  readonly anchors: Anchors;
}

const KEY = /[A-Za-z_$][\w$./-]{0,99}(?=: )/y;
const QUOTED_KEY = /"[A-Za-z_$][\w$./-]{0,99}"(?=: )/y;
const PLAIN = /[A-Za-z0-9_.$/+-][A-Za-z0-9_.$/+() -]*/y;

/** A list or map in brackets on one line, as most people write them; throws `UNUSUAL` for all else. */
export function readFlow(text: string, offset: number, context: FlowContext): FlowValue {
  if (context.depth > MAX_DEPTH) throw UNUSUAL;
  return text.charAt(offset) === '[' ? readList(text, offset, context) : readMap(text, offset, context);
}

function readList(text: string, offset: number, context: FlowContext): FlowValue {
  const items: unknown[] = [];
  let next = skipBlanks(text, offset + 1);
  if (text.charAt(next) === ']') return { value: items, end: next + 1 };
  for (;;) {
    const { value, end } = readValue(text, next, context);
    items.push(value);
    next = skipBlanks(text, end);
    if (text.charAt(next) === ']') return { value: items, end: next + 1 };
    next = behindComma(text, next);
  }
}

function readMap(text: string, offset: number, context: FlowContext): FlowValue {
  const map: Record<string, unknown> = {};
  let next = skipBlanks(text, offset + 1);
  if (text.charAt(next) === '}') return { value: map, end: next + 1 };
  for (;;) {
    const { key, behind } = readKey(text, next);
    if (Object.hasOwn(map, key)) throw UNUSUAL;
    const { value, end } = readValue(text, skipBlanks(text, behind), context);
    map[key] = value;
    next = skipBlanks(text, end);
    if (text.charAt(next) === '}') return { value: map, end: next + 1 };
    next = behindComma(text, next);
  }
}

/** A key and the offset behind its colon. */
function readKey(text: string, offset: number): { readonly key: string; readonly behind: number } {
  const isQuoted = text.charAt(offset) === '"';
  const pattern = isQuoted ? QUOTED_KEY : KEY;
  pattern.lastIndex = offset;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) throw UNUSUAL;
  const key = isQuoted ? found.slice(1, -1) : usualKey(found);
  if (key === '__proto__') throw UNUSUAL;
  return { key, behind: offset + found.length + 1 };
}

function readValue(text: string, offset: number, context: FlowContext): FlowValue {
  const char = text.charAt(offset);
  if (char === '"' || char === "'") return usualQuoted(text, offset);
  if (char === '[' || char === '{') return readFlow(text, offset, { ...context, depth: context.depth + 1 });
  if (char === '*') {
    const { name, end } = context.anchors.nameAt(text, offset);
    return { value: context.anchors.get(name), end };
  }
  PLAIN.lastIndex = offset;
  const found = PLAIN.exec(text)?.[0];
  if (found === undefined || found === '-' || found.startsWith('- ')) throw UNUSUAL;
  return { value: usualPlain(found.trimEnd()), end: offset + found.length };
}

function behindComma(text: string, offset: number): number {
  if (text.charAt(offset) !== ',') throw UNUSUAL;
  return skipBlanks(text, offset + 1);
}

function skipBlanks(text: string, from: number): number {
  let offset = from;
  while (text.charCodeAt(offset) === 0x20) offset++;
  return offset;
}

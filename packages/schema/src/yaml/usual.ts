import { hasPlaceholderFault } from '../placeholder.ts';
import { resolvePlain, type ScalarValue } from './core-schema.ts';
import { plainDifference } from './yaml11.ts';

/** Thrown and caught within the quick reader: what stands here takes a reader that knows more. */
export const UNUSUAL = Symbol('unusual');

export const MAX_DEPTH = 50;

/** Longer words mean nothing but themselves. */
const LONGEST_WORD = 5;

const NAME = /[A-Za-z_][\w-]{0,49}(?=[ \n,\]}]|$)/y;
/** Few enough that they cannot stand for very much. */
const MOST_ALIASES = 20;

/** Names for values and what they stand for; each name is given once, and used only when its value is complete. */
export class Anchors {
  private readonly values = new Map<string, unknown>();
  private uses = 0;

  /** The name behind `&` or `*` at an offset. */
  nameAt(text: string, offset: number): { readonly name: string; readonly end: number } {
    NAME.lastIndex = offset + 1;
    const name = NAME.exec(text)?.[0];
    if (name === undefined) throw UNUSUAL;
    return { name, end: offset + 1 + name.length };
  }

  set(name: string, value: unknown): void {
    if (this.values.has(name)) throw UNUSUAL;
    this.values.set(name, value);
  }

  get(name: string): unknown {
    this.uses++;
    if (!this.values.has(name) || this.uses > MOST_ALIASES) throw UNUSUAL;
    return this.values.get(name);
  }
}

/** A key that is text to both versions of YAML. Keys begin with a letter, so none of them is a number. */
export function usualKey(key: string | undefined): string {
  if (key === undefined || key === '__proto__') throw UNUSUAL;
  if (key.length <= LONGEST_WORD && (plainDifference(key) !== undefined || resolvePlain(key) !== key)) throw UNUSUAL;
  return key;
}

/** The value of a plain scalar that both versions of YAML read alike. */
export function usualPlain(text: string): ScalarValue {
  if (plainDifference(text) !== undefined) throw UNUSUAL;
  return resolvePlain(usualText(text));
}

/** Text whose placeholders are sound. */
export function usualText(text: string): string {
  if (hasPlaceholderFault(text)) throw UNUSUAL;
  return text;
}

/** The text between two quotes on one line without escapes, and the offset behind the second one. */
export function usualQuoted(text: string, offset: number): { readonly value: string; readonly end: number } {
  const quote = text.charAt(offset);
  const close = text.indexOf(quote, offset + 1);
  const value = text.slice(offset + 1, Math.max(close, offset + 1));
  if (close < 0 || /[\n\\]/.test(value)) throw UNUSUAL;
  return { value: usualText(value), end: close + 1 };
}

import { JsonNumber, type JsonValue } from './json-value.ts';

/** What stands at a place of a text: a value and its end, or where and why there is none. */
export type JsonReading =
  | { readonly ok: true; readonly value: JsonValue; readonly end: number }
  | { readonly ok: false; readonly offset: number; readonly reason: string };

/** Deeper values are refused; Terraform's own limit for types is lower. */
const MAX_DEPTH = 500;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORDS: ReadonlyMap<string, null | boolean> = new Map<string, null | boolean>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/**
 * Reads the one JSON value (RFC 8259) that starts at `offset`, blanks before it allowed, and stops behind it.
 * Of members with the same name the last one counts, as with `JSON.parse`. Reasons never quote the text.
 */
export function readJson(text: string, offset = 0): JsonReading {
  const reader = new JsonReader(text, offset);
  try {
    const value = reader.readValue(0);
    return { ok: true, value, end: reader.offset };
  } catch (error) {
    if (error instanceof JsonFault) return { ok: false, offset: error.offset, reason: error.message };
    throw error;
  }
}

class JsonFault extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

class JsonReader {
  offset: number;
  private readonly text: string;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  readValue(depth: number): JsonValue {
    this.skipBlanks();
    if (depth > MAX_DEPTH) throw new JsonFault(this.offset, `values are nested more than ${MAX_DEPTH} levels deep`);
    switch (this.text[this.offset]) {
      case '{':
        return this.readObject(depth);
      case '[':
        return this.readArray(depth);
      case '"':
        return this.readString();
      default:
        return this.readPrimitive();
    }
  }

  private readObject(depth: number): ReadonlyMap<string, JsonValue> {
    const members = new Map<string, JsonValue>();
    this.offset++;
    if (this.takes('}')) return members;
    do {
      this.skipBlanks();
      if (this.text[this.offset] !== '"') throw this.fault('a name in double quotes is expected');
      const name = this.readString();
      if (!this.takes(':')) throw this.fault('a colon is expected behind the name');
      members.set(name, this.readValue(depth + 1));
    } while (this.takes(','));
    if (!this.takes('}')) throw this.fault('a comma or a closing brace is expected');
    return members;
  }

  private readArray(depth: number): readonly JsonValue[] {
    const items: JsonValue[] = [];
    this.offset++;
    if (this.takes(']')) return items;
    do items.push(this.readValue(depth + 1));
    while (this.takes(','));
    if (!this.takes(']')) throw this.fault('a comma or a closing bracket is expected');
    return items;
  }

  private readString(): string {
    const start = this.offset++;
    let hasEscape = false;
    for (;;) {
      const code = this.text.charCodeAt(this.offset);
      if (Number.isNaN(code)) throw this.fault('a string is not closed');
      if (code < 0x20) throw this.fault('a control character stands unescaped in a string');
      if (code === 0x22) break;
      if (code !== 0x5c) this.offset++;
      else {
        hasEscape = true;
        if (this.match(ESCAPE) === undefined)
          throw this.fault('a backslash is followed by nothing that can be escaped');
      }
    }
    this.offset++;
    if (!hasEscape) return this.text.slice(start + 1, this.offset - 1);
    // The standard parser decodes what was checked above.
    return String(JSON.parse(this.text.slice(start, this.offset)));
  }

  private readPrimitive(): JsonValue {
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.offset)) continue;
      this.offset += word.length;
      return value;
    }
    const source = this.match(NUMBER);
    if (source === undefined) throw this.fault('a JSON value is expected');
    return new JsonNumber(source);
  }

  private takes(char: string): boolean {
    this.skipBlanks();
    if (this.text[this.offset] !== char) return false;
    this.offset++;
    return true;
  }

  private skipBlanks(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.offset);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.offset++;
    }
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.text)?.[0];
    if (match !== undefined) this.offset += match.length;
    return match;
  }

  private fault(expected: string): JsonFault {
    const isAtEnd = this.offset >= this.text.length;
    return new JsonFault(this.offset, isAtEnd ? `the text ends too early: ${expected}` : expected);
  }
}

import { readJson } from './json-read.ts';
import type { JsonValue } from './json-value.ts';

/*
 * The grammar of a placeholder, frozen:
 *
 *   placeholder = "{{" blanks reference [ blanks default ] [ blanks coercion ] blanks "}}"
 *   reference   = "terraform_outputs" [ ":" name ] "." name *step
 *   step        = "." name / "[" blanks index blanks "]" / "[" blanks json-string blanks "]"
 *   default     = "??" blanks json-value
 *   coercion    = "|" blanks ( "string" / "json" )
 *   name        = ( letter / "_" ) *( letter / digit / "_" / "-" )
 *   index       = "0" / ( digit-1-to-9 *digit )
 *   blanks      = *( space / tab )
 *   escape      = "{{" 1*"!" blanks "terraform_outputs" … "}}"     stands for itself without the first "!"
 *
 * letter and digit are those of ASCII; json-value and json-string are those of RFC 8259, on one line. A JSON string may
 * hold "}}". Of names that differ only behind the namespace none is reserved.
 */

/** One `{{terraform_outputs…}}`. `start` and `end` are offsets into the scanned string, braces included. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  /** The alias before the name in `{{terraform_outputs:alias.name}}`. */
  readonly source?: string;
  readonly name: string;
  readonly path: readonly (string | number)[];
  /** What stands in where the output is not there. */
  readonly default?: JsonValue;
  readonly coercion?: 'string' | 'json';
  /** The placeholder as it was written. */
  readonly raw: string;
}

/** What looks like a placeholder and is none. Offsets count from the start of the text. */
export interface PlaceholderFault {
  readonly start: number;
  readonly end: number;
  readonly kind: 'malformed' | 'unclosed' | 'unknown_namespace';
  readonly message: string;
  readonly help: string;
}

/** `{{terraform_outputs` as a whole word: from here on the text must be a placeholder. */
export const NAMESPACE_START: RegExp = /\{\{[ \t]*terraform_outputs(?![A-Za-z0-9_-])/y;
export const ESCAPE_START: RegExp = /\{\{!+[ \t]*terraform_outputs(?![A-Za-z0-9_-])/y;

const NAME = /[A-Za-z_][A-Za-z0-9_-]*/y;
const INDEX = /0|[1-9][0-9]*/y;
const BLANKS = /[ \t]*/y;
const COERCION = /(?:string|json)(?![A-Za-z0-9_-])/y;
const LINE_BREAK = /[\r\n]/;

const ALLOWED =
  'Write {{terraform_outputs.NAME}}, with .key, [0] or ["any key"] behind NAME, then perhaps ?? and a JSON default, then perhaps | string or | json.';

/** Reads the placeholder at `start`, where {@link NAMESPACE_START} matches. */
export function readPlaceholder(text: string, start: number): Placeholder | PlaceholderFault {
  const scanner = new Scanner(text, start);
  try {
    return scanner.readPlaceholder();
  } catch (error) {
    if (error instanceof Unexpected) return faultOf(text, start, error);
    throw error;
  }
}

class Unexpected extends Error {
  readonly offset: number;

  constructor(offset: number, expected: string) {
    super(expected);
    this.offset = offset;
  }
}

class Scanner {
  private readonly text: string;
  private readonly start: number;
  private offset: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.offset = start;
  }

  readPlaceholder(): Placeholder {
    this.match(NAMESPACE_START);
    const source = this.takes(':') ? this.readName('the alias of a source behind ":"') : undefined;
    if (!this.takes('.')) throw this.unexpected('"." and the name of an output');
    const name = this.readName('the name of an output behind "."');
    const path = this.readPath();
    const fallback = this.readDefault();
    const coercion = this.readCoercion();
    this.match(BLANKS);
    if (!this.takes('}}')) throw this.unexpected('"}}"');
    const { start, offset: end } = this;
    return {
      start,
      end,
      ...(source !== undefined && { source }),
      name,
      path,
      ...(fallback !== undefined && { default: fallback }),
      ...(coercion !== undefined && { coercion }),
      raw: this.text.slice(start, end),
    };
  }

  private readPath(): (string | number)[] {
    const path: (string | number)[] = [];
    for (;;) {
      if (this.takes('.')) path.push(this.readName('a key behind "."'));
      else if (this.takes('[')) path.push(this.readBracket());
      else return path;
    }
  }

  private readBracket(): string | number {
    this.match(BLANKS);
    const index = this.match(INDEX);
    const step = index === undefined ? this.readJsonString() : Number(index);
    this.match(BLANKS);
    if (!this.takes(']')) throw this.unexpected('"]"');
    return step;
  }

  private readJsonString(): string {
    if (this.text[this.offset] !== '"')
      throw this.unexpected('an index such as 0 or a key in double quotes behind "["');
    const value = this.readJson('a key in double quotes');
    return typeof value === 'string' ? value : '';
  }

  private readDefault(): JsonValue | undefined {
    const before = this.offset;
    this.match(BLANKS);
    if (!this.takes('??')) {
      this.offset = before;
      return undefined;
    }
    this.match(BLANKS);
    return this.readJson('a JSON value behind "??" (text in double quotes)');
  }

  private readJson(expected: string): JsonValue {
    const reading = readJson(this.text, this.offset);
    if (!reading.ok || LINE_BREAK.test(this.text.slice(this.offset, reading.end))) throw this.unexpected(expected);
    this.offset = reading.end;
    return reading.value;
  }

  private readCoercion(): 'string' | 'json' | undefined {
    const before = this.offset;
    this.match(BLANKS);
    if (!this.takes('|')) {
      this.offset = before;
      return undefined;
    }
    this.match(BLANKS);
    const word = this.match(COERCION);
    if (word === undefined) throw this.unexpected('"string" or "json" behind "|"');
    return word === 'json' ? 'json' : 'string';
  }

  private readName(expected: string): string {
    const name = this.match(NAME);
    if (name === undefined) throw this.unexpected(expected);
    return name;
  }

  private takes(token: string): boolean {
    if (!this.text.startsWith(token, this.offset)) return false;
    this.offset += token.length;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.text)?.[0];
    if (match !== undefined) this.offset += match.length;
    return match;
  }

  private unexpected(expected: string): Unexpected {
    return new Unexpected(this.offset, expected);
  }
}

/** Up to `}}` the placeholder is malformed; where a line break, another `{{` or the end comes first it is unclosed. */
function faultOf(text: string, start: number, { offset, message: expected }: Unexpected): PlaceholderFault {
  const stop = /\}\}|\{\{|[\r\n]/g;
  stop.lastIndex = offset;
  const match = stop.exec(text);
  const written = shorten(text.slice(start, match?.index ?? text.length));
  if (match?.[0] !== '}}') {
    return {
      start,
      end: match?.index ?? text.length,
      kind: 'unclosed',
      message: `The placeholder ${written.trimEnd()} is not closed; "}}" is missing on the same line.`,
      help: `${ALLOWED} For the literal text write {{!terraform_outputs…}}.`,
    };
  }
  const found = match.index === offset ? '"}}"' : JSON.stringify(shorten(text.slice(offset, match.index), 20));
  return {
    start,
    end: match.index + 2,
    kind: 'malformed',
    message: `In the placeholder ${written}}} there is ${found} where ${expected} is expected.`,
    help: `${ALLOWED} For the literal text write {{!terraform_outputs…}}.`,
  };
}

function shorten(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

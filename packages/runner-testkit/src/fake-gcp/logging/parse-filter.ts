import { Fault } from '../wire/fault.ts';
import { compare, isOperator, type Operator } from './compare.ts';
import type { LogEntry } from './log-store.ts';
import { type Token, tokenize } from './tokenize.ts';

export type Filter = (entry: LogEntry) => boolean;

/**
 * Understands the part of Cloud Logging's query language that has comparisons, AND, OR, NOT, parentheses and lists of values.
 * Throws the fault that the API answers to anything else.
 * Source: https://cloud.google.com/logging/docs/view/logging-query-language
 */
export function parseFilter(text: string): Filter {
  const reader = new Reader(tokenize(text));
  if (reader.isAtEnd) return () => true;
  const filter = readAll(reader);
  if (!reader.isAtEnd) throw reader.toFault();
  return filter;
}

/** OR binds closer than AND here; comparisons side by side are joined by AND. */
function readAll(reader: Reader): Filter {
  const filters = [readAny(reader)];
  while (!reader.isAtEnd && !reader.isNext(')')) {
    reader.takeWord('AND');
    filters.push(readAny(reader));
  }
  return (entry) => filters.every((filter) => filter(entry));
}

function readAny(reader: Reader): Filter {
  const filters = [readOne(reader)];
  while (reader.takeWord('OR')) filters.push(readOne(reader));
  return (entry) => filters.some((filter) => filter(entry));
}

function readOne(reader: Reader): Filter {
  if (reader.takeWord('NOT') || reader.takeSign('-')) {
    const filter = readOne(reader);
    return (entry) => !filter(entry);
  }
  if (!reader.takeSign('(')) return readComparison(reader);
  const filter = readAll(reader);
  reader.expectSign(')');
  return filter;
}

function readComparison(reader: Reader): Filter {
  const path = readPath(reader.take());
  while (path.at(-1) === '') path.splice(-1, 1, ...readPath(reader.take()));
  const operator = reader.take().text;
  if (!isOperator(operator)) throw reader.toFault();
  const values = readValues(reader);
  return (entry) => values.some((value) => compare(entry, path, operator as Operator, value));
}

/** `labels."a.b"` comes as the word `labels.` and the text `a.b`. */
function readPath({ kind, text }: Token): string[] {
  return kind === 'text' ? [text] : text.split('.');
}

/** One value, or several in parentheses with OR between them. */
function readValues(reader: Reader): readonly string[] {
  if (!reader.takeSign('(')) return [reader.take().text];
  const values = [reader.take().text];
  while (reader.takeWord('OR')) values.push(reader.take().text);
  reader.expectSign(')');
  return values;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  isNext(sign: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === 'sign' && token.text === sign;
  }

  take(): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw this.toFault();
    this.#at += 1;
    return token;
  }

  takeSign(sign: string): boolean {
    if (!this.isNext(sign)) return false;
    this.#at += 1;
    return true;
  }

  takeWord(word: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word' || token.text !== word) return false;
    this.#at += 1;
    return true;
  }

  expectSign(sign: string): void {
    if (!this.takeSign(sign)) throw this.toFault();
  }

  toFault(): Fault {
    const token = this.#tokens[this.#at]?.text ?? 'the end';
    return new Fault('INVALID_ARGUMENT', `Unparseable filter: syntax error at token '${token}'`);
  }
}

import type { Fault } from '../../wire/fault.ts';
import { syntaxFault } from './kql-faults.ts';
import type { Token } from './tokenize.ts';

/** Goes over the words of a query, one after the other. */
export class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.#peek(0);
  }

  get isAtEnd(): boolean {
    return this.next.kind === 'end';
  }

  isNextButOne(sign: string): boolean {
    const { kind, text } = this.#peek(1);
    return kind === 'sign' && text === sign;
  }

  isName(name: string): boolean {
    return this.next.kind === 'name' && this.next.text.toLowerCase() === name;
  }

  take(sign: string): boolean {
    if (this.next.kind !== 'sign' || this.next.text !== sign) return false;
    this.#at += 1;
    return true;
  }

  takeName(name: string): boolean {
    if (!this.isName(name)) return false;
    this.#at += 1;
    return true;
  }

  takeAny(kind: Token['kind']): Token | undefined {
    const token = this.next;
    if (token.kind !== kind) return undefined;
    this.#at += 1;
    return token;
  }

  /** Whatever comes next. */
  takeWord(): Token {
    if (this.isAtEnd) throw this.fault();
    this.#at += 1;
    return this.#peek(-1);
  }

  expect(sign: string): void {
    if (!this.take(sign)) throw this.fault();
  }

  expectThisName(name: string): void {
    if (!this.takeName(name)) throw this.fault();
  }

  expectName(): string {
    const token = this.takeAny('name');
    if (token === undefined) throw this.fault();
    return token.text;
  }

  expectNumber(): number {
    const token = this.takeAny('number');
    if (token === undefined) throw this.fault();
    return Number(token.text);
  }

  fault(): Fault {
    return syntaxFault(this.next.text, this.next.at);
  }

  #peek(ahead: number): Token {
    return this.#tokens[this.#at + ahead] ?? { kind: 'end', text: '', at: 0 };
  }
}

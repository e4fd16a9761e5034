import { syntaxFault } from './kql-faults.ts';

export interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'span' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const KINDS: readonly (readonly [kind: Token['kind'] | 'space', pattern: RegExp])[] = [
  ['space', /^(?:\s+|\/\/[^\n]*)/],
  ['text', /^@"(?:[^"]|"")*"|^@'(?:[^']|'')*'|^"(?:[^"\\]|\\.)*"|^'(?:[^'\\]|\\.)*'/],
  ['span', /^\d+(?:\.\d+)?(?:ms|d|h|m|s)\b/],
  ['number', /^\d+(?:\.\d+)?/],
  ['name', /^[A-Za-z_$][\w$]*(?:!?~)?/],
  ['sign', /^(?:==|!=|=~|!~|>=|<=|[|(),;:=<>+*/.-])/],
];

/** `!has` and the like are one word: their sign belongs to the name. */
const NEGATED = /^!(?:has|contains|startswith|endswith|in)(?:_cs)?\b~?/;

/** Cuts the text of a query into its words. Throws what Log Analytics says to a text that is none. */
export function tokenize(query: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < query.length; ) {
    const rest = query.slice(at);
    const [kind, text] = readWord(rest, at);
    if (kind !== 'space') tokens.push({ kind, text, at });
    at += text.length;
  }
  return [...tokens, { kind: 'end', text: '', at: query.length }];
}

function readWord(rest: string, at: number): readonly [kind: Token['kind'] | 'space', text: string] {
  const negated = NEGATED.exec(rest)?.[0];
  if (negated !== undefined) return ['name', negated];
  for (const [kind, pattern] of KINDS) {
    const text = pattern.exec(rest)?.[0];
    if (text !== undefined) return [kind, text];
  }
  throw syntaxFault(rest.slice(0, 10), at);
}

/** The text between the quotes. */
export function unquote(text: string): string {
  if (text.startsWith('@')) return text.slice(2, -1).replaceAll(text[1]?.repeat(2) ?? '', text[1] ?? '');
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return text
    .slice(1, -1)
    .replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, sign: string) =>
      sign.length === 5 ? String.fromCharCode(Number.parseInt(sign.slice(1), 16)) : (escapes[sign] ?? sign),
    );
}

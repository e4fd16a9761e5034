import { Fault } from '../wire/fault.ts';

export interface Token {
  readonly kind: 'word' | 'text' | 'sign';
  readonly text: string;
}

const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|(!=|>=|<=|=~|!~|[=:<>()-])|([^\s"=:<>()!]+))/y;

/** The words, quoted texts and signs of a filter of Cloud Logging. */
export function tokenize(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN.source, 'y');
  const end = filter.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const found = pattern.exec(filter);
    if (found === null) throw new Fault('INVALID_ARGUMENT', `Unparseable filter: syntax error at column ${at + 1}`);
    const [, text, sign, word] = found;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll(/\\(.)/g, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'word', text: word ?? '' });
  }
  return tokens;
}

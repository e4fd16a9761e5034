import {
  ESCAPE_START,
  NAMESPACE_START,
  type Placeholder,
  type PlaceholderFault,
  readPlaceholder,
} from './placeholder-grammar.ts';
import { nearMissOfNamespace } from './placeholder-namespace.ts';

/** A piece of a text: as it is, or something in double braces. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly placeholder: Placeholder }
  | { readonly kind: 'fault'; readonly fault: PlaceholderFault }
  /** `{{!terraform_outputs.x}}`; `text` is what it stands for: the same without the `!`. */
  | { readonly kind: 'escaped'; readonly start: number; readonly end: number; readonly text: string };

/**
 * Splits a text into placeholders and what stands between them. Other uses of `{{ }}` (Jinja, Helm) are text.
 * The texts, the placeholders' `raw`, the escapes and the faulty stretches together are the whole input, in order.
 *
 * @example
 * import { parseTemplate } from '@dativo/schema';
 *
 * const parts = parseTemplate('tcp://{{terraform_outputs.host}}:5432');
 * parts.map((part) => (part.kind === 'placeholder' ? part.placeholder.name : part.kind)); // => ['text', 'host', 'text']
 */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let done = 0;
  let braces = text.indexOf('{{');
  while (braces >= 0) {
    const special = partAt(text, braces);
    if (special === undefined) {
      braces = text.indexOf('{{', braces + 1);
      continue;
    }
    if (braces > done) parts.push({ kind: 'text', text: text.slice(done, braces) });
    parts.push(special.part);
    done = special.end;
    braces = text.indexOf('{{', done);
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) });
  return parts;
}

/** What nearly all placeholders look like: known for one at a glance, since fleets are full of them. */
const USUAL = /^\{\{terraform_outputs\.[A-Za-z_][A-Za-z0-9_-]*\}\}$/;

/**
 * True when the text holds at least one well-formed placeholder.
 *
 * @example
 * import { hasPlaceholder } from '@dativo/schema';
 *
 * hasPlaceholder('{{terraform_outputs.host}}:5432'); // => true
 * hasPlaceholder('{{ values.host }}'); // => false
 */
export function hasPlaceholder(text: string): boolean {
  return text.includes('{{') && (USUAL.test(text) || parseTemplate(text).some(({ kind }) => kind === 'placeholder'));
}

/** True when the text holds something that is nearly a placeholder. */
export function hasPlaceholderFault(text: string): boolean {
  return text.includes('{{') && !USUAL.test(text) && parseTemplate(text).some(({ kind }) => kind === 'fault');
}

/** True when the text is nothing but one placeholder, well-formed or nearly so. The cost does not grow with the text. */
export function isUnquotedPlaceholder(source: string): boolean {
  const special = partAt(source, 0);
  return special !== undefined && special.part.kind !== 'escaped' && special.end === source.length;
}

function partAt(text: string, braces: number): { part: TemplatePart; end: number } | undefined {
  if (startsAt(ESCAPE_START, text, braces)) return escapedAt(text, braces);
  const found = startsAt(NAMESPACE_START, text, braces)
    ? readPlaceholder(text, braces)
    : nearMissOfNamespace(text, braces);
  if (found === undefined) return undefined;
  const part: TemplatePart =
    'raw' in found ? { kind: 'placeholder', placeholder: found } : { kind: 'fault', fault: found };
  return { part, end: found.end };
}

const ESCAPE_END = /\}\}|\{\{|[\r\n]/g;

function escapedAt(text: string, start: number): { part: TemplatePart; end: number } | undefined {
  ESCAPE_END.lastIndex = start + 2;
  const close = ESCAPE_END.exec(text);
  if (close?.[0] !== '}}') return undefined;
  const end = close.index + 2;
  return { part: { kind: 'escaped', start, end, text: `{{${text.slice(start + 3, end)}` }, end };
}

function startsAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

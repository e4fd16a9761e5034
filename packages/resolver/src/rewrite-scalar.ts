import { isPrintableLine, isSafePlainText } from './plain-text.ts';
import { applyEdits } from './position-map.ts';
import { listTemplateParts, readChangedSource, type ScalarSource, type Span } from './scalar-source.ts';
import { escapeDouble } from './yaml-text.ts';

/** New text for a stretch of a scalar's decoded text. */
export interface Fill extends Span {
  readonly text: string;
}

/**
 * The source of a scalar after filling text into it. The scalar keeps its style and every byte around the fills where that is read back as the
 * intended text by YAML 1.1 and 1.2; otherwise the whole scalar is written double-quoted.
 * @param fills in order, without overlap
 * @param kept placeholders that stay, in order
 */
export function rewriteScalar(source: ScalarSource, fills: readonly Fill[], kept: readonly Span[]): string {
  const target = { text: fillSpans(source.text, fills), kept: kept.map((span) => shiftSpan(span, fills)) };
  const candidate = fillInPlace(source, fills);
  if (candidate !== undefined && isReadAs(source, candidate, target)) return candidate;
  return replaceScalar(source, quoteAround(target));
}

/** Puts a value (YAML on one line) in the place of a whole scalar; what a block scalar has behind its text stays. */
export function replaceScalar({ raw, block }: ScalarSource, yaml: string): string {
  if (block === undefined) return yaml;
  const ending = /(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*$/.exec(raw)?.[0] ?? '';
  return `${yaml}${block.header.comment}${ending}`;
}

interface Target {
  readonly text: string;
  readonly kept: readonly Span[];
}

/** Puts the fills into the text they were taken from. */
export function fillSpans(text: string, fills: readonly Fill[]): string {
  return applyEdits(
    text,
    fills.map(({ start, end, text: newText }) => ({ start, end, newText })),
  );
}

function shiftSpan({ start, end }: Span, fills: readonly Fill[]): Span {
  let delta = 0;
  for (const fill of fills) if (fill.end <= start) delta += fill.text.length - (fill.end - fill.start);
  return { start: start + delta, end: end + delta };
}

function fillInPlace(source: ScalarSource, fills: readonly Fill[]): string | undefined {
  const { raw, offsets } = source;
  if (offsets === undefined) return undefined;
  const edits: Fill[] = [];
  for (const { start, end, text } of fills) {
    const written = encodeInPlace(source, text);
    const rawStart = offsets[start];
    const rawLast = offsets[end - 1];
    if (written === undefined || rawStart === undefined || rawLast === undefined) return undefined;
    edits.push({ start: rawStart, end: rawLast + 1, text: written });
  }
  return fillSpans(raw, edits);
}

/** Text as a scalar of this style can hold it; `undefined` when it cannot. */
function encodeInPlace({ style, block }: ScalarSource, text: string): string | undefined {
  if (style === 'double') return escapeDouble(text);
  if (style === 'literal' && block !== undefined) return encodeLines(text, block.header.lineBreak, block.indent);
  if (!isPrintableLine(text)) return undefined;
  return style === 'single' ? text.replaceAll("'", "''") : text;
}

function encodeLines(text: string, lineBreak: string, indent: number): string | undefined {
  const lines = text.split('\n');
  if (!lines.every(isPrintableLine)) return undefined;
  return lines.map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(indent) + line)).join(lineBreak);
}

function isReadAs(source: ScalarSource, raw: string, { text, kept }: Target): boolean {
  if (source.style === 'plain' && !isSafePlainText(text)) return false;
  const read = readChangedSource(source, raw);
  if (read === undefined || read.text !== text) return false;
  const found = listTemplateParts({ raw, text, offsets: read.offsets });
  return found.length === kept.length && found.every(({ start }, index) => start === kept[index]?.start);
}

/** Double-quotes text so that only the placeholders that stay are seen as placeholders. */
function quoteAround({ text, kept }: Target): string {
  let quoted = '';
  let behind = 0;
  for (const { start, end } of kept) {
    // The brace in front of a kept placeholder must not be read as a part of it.
    quoted += escapeDouble(`${text.slice(behind, start)}{`).slice(0, -1);
    quoted += escapeKept(text.slice(start, end));
    behind = end;
  }
  return `"${quoted}${escapeDouble(text.slice(behind))}"`;
}

function escapeKept(placeholder: string): string {
  return `{{${escapeDouble(placeholder.slice(2))}`;
}

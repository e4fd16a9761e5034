import { parseTemplate, type TemplatePart, type YamlScalar } from '@dativo/schema';
import { type BlockHeader, detectIndent, readBlockHeader, readBlockScalar } from './block-scalar.ts';
import { readFlowScalar } from './flow-scalar.ts';
import type { ScalarText } from './scalar-text.ts';

/** A stretch of the decoded text of a scalar. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A scalar as it stands in the file. */
export interface ScalarSource {
  readonly style: YamlScalar['style'];
  /** The source text, quotes or block indicator included. */
  readonly raw: string;
  readonly text: string;
  /** For each unit of `text` its offset in `raw`; `undefined` where the two cannot be matched. */
  readonly offsets: readonly number[] | undefined;
  readonly block?: { readonly header: BlockHeader; readonly indent: number };
}

/** Finds the source of a scalar and where each character of its text stands in it. */
export function readScalarSource(fileText: string, node: YamlScalar): ScalarSource {
  const { style, text } = node;
  const raw = fileText.slice(node.start, node.end);
  if (style !== 'literal' && style !== 'folded') {
    return { style, raw, text, offsets: offsetsIf(readFlowScalar(raw, style), text) };
  }
  const header = readBlockHeader(raw);
  if (header === undefined) return { style, raw, text, offsets: undefined };
  for (let indent = detectIndent(raw, header); indent > 0; indent -= header.hasIndentIndicator ? 1 : indent) {
    const offsets = offsetsIf(readBlockScalar(raw, header, indent), text);
    if (offsets !== undefined) return { style, raw, text, offsets, block: { header, indent } };
  }
  return { style, raw, text, offsets: undefined };
}

/** Reads a changed source of the same style; `undefined` when it is no longer a scalar of this style. */
export function readChangedSource(source: ScalarSource, raw: string): ScalarText | undefined {
  const { style, block } = source;
  if (style !== 'literal' && style !== 'folded') return readFlowScalar(raw, style);
  if (block === undefined) return undefined;
  const indent = block.header.hasIndentIndicator ? block.indent : detectIndent(raw, block.header);
  return readBlockScalar(raw, block.header, indent);
}

/** A part of a template with its place in the scanned text. */
export interface PlacedPart extends Span {
  readonly part: TemplatePart;
}

/**
 * The placeholders, escapes and faults in a scalar's text. Braces written as a YAML escape (`"\x7B{…"`) are plain text: this is how a resolved
 * file holds text that looks like a placeholder, so that resolving it again changes nothing.
 */
export function listTemplateParts({
  raw,
  text,
  offsets,
}: Pick<ScalarSource, 'raw' | 'text' | 'offsets'>): PlacedPart[] {
  return placeParts(text).filter(({ start }) => offsets === undefined || isOpening(raw, offsets, start));
}

function isOpening(raw: string, offsets: readonly number[], start: number): boolean {
  return raw.startsWith('{', offsets[start]) && raw.startsWith('{', offsets[start + 1]);
}

function placeParts(text: string): PlacedPart[] {
  if (!text.includes('{{')) return [];
  return parseTemplate(text).flatMap((part) => toPlaced(part));
}

function toPlaced(part: TemplatePart): PlacedPart[] {
  switch (part.kind) {
    case 'text':
      return [];
    case 'placeholder':
      return [{ part, start: part.placeholder.start, end: part.placeholder.end }];
    case 'fault':
      return [{ part, start: part.fault.start, end: part.fault.end }];
    case 'escaped':
      return [{ part, start: part.start, end: part.end }];
  }
}

function offsetsIf(read: ScalarText | undefined, text: string): readonly number[] | undefined {
  return read?.text === text ? read.offsets : undefined;
}

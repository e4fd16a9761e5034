import type { Position, Range } from '../diagnostic.ts';

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/**
 * `start` and `end` are offsets into the whole text (UTF-16 units, end exclusive). Quotes belong to the span; a block
 * scalar spans from its `|` or `>` to the end of its content. Anchors and tags stand before the span.
 * An empty value is a plain scalar with `start === end` right behind the colon or dash.
 */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyle;
  /** What the YAML 1.2 core schema makes of the text. */
  readonly value: string | number | boolean | null;
  /** The decoded text: escapes and folding undone. */
  readonly text: string;
  /** The full name of an explicit tag, for example `tag:yaml.org,2002:str`; `!` for the non-specific one. */
  readonly tag?: string;
}

/** One key of a map with its value. */
export interface YamlEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

/** A map, in blocks or in braces. Offsets count from the start of the text. */
export interface YamlMap {
  readonly kind: 'map';
  readonly start: number;
  readonly end: number;
  readonly isFlow: boolean;
  readonly entries: readonly YamlEntry[];
}

/** A list, in blocks or in brackets. Offsets count from the start of the text. */
export interface YamlList {
  readonly kind: 'list';
  readonly start: number;
  readonly end: number;
  readonly isFlow: boolean;
  readonly items: readonly YamlNode[];
}

/** `*name`; the target stands earlier in the same document and never contains the alias. */
export interface YamlAlias {
  readonly kind: 'alias';
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly target: YamlNode;
}

/** Whatever can stand in a document. */
export type YamlNode = YamlScalar | YamlMap | YamlList | YamlAlias;

/** One document of a YAML text. Offsets count from the start of the whole text. */
export interface YamlDocument {
  readonly text: string;
  /** The file as the caller named it. */
  readonly file: string;
  readonly root: YamlNode;
  /** Line and column of an offset. */
  positionAt(offset: number): Position;
  /** Lines and columns from start to end. */
  rangeOf(span: { readonly start: number; readonly end: number }): Range;
  /**
   * Plain objects and arrays, merge keys applied, every key a string. Aliased parts are shared, not copied.
   * An unquoted placeholder (`port: {{terraform_outputs.port}}`) comes out as its text.
   */
  toValue(): unknown;
}

/** The node behind an alias; any other node itself. */
export function withoutAlias(node: YamlNode): Exclude<YamlNode, YamlAlias> {
  let current = node;
  while (current.kind === 'alias') current = current.target;
  return current;
}

/** What a value of a settings file may be. The published JSON Schema is written from the same table. */
export type Shape = TextShape | RuleShape | CountShape | ChoiceShape | ListShape | MapShape | ObjectShape;

interface Described {
  readonly description: string;
}

/** Text that is not blank, unless a pattern says what it must look like. */
export interface TextShape extends Described {
  readonly kind: 'text';
  readonly pattern?: { readonly source: string; readonly words: string };
}

/** The id of a rule that a project may judge for itself. */
export interface RuleShape extends Described {
  readonly kind: 'rule';
}

/** A whole number from 0 up. */
export interface CountShape extends Described {
  readonly kind: 'count';
}

export interface ChoiceShape extends Described {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

/** A list of at least one item. */
export interface ListShape extends Described {
  readonly kind: 'list';
  readonly items: Shape;
}

/** Keys that the user chooses. */
export interface MapShape extends Described {
  readonly kind: 'map';
  readonly keys?: 'rules';
  readonly values: Shape;
}

/** Keys that are fixed. */
export interface ObjectShape extends Described {
  readonly kind: 'object';
  readonly members: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
}

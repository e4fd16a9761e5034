/** A query, understood. */
export interface Query {
  readonly source: Source;
  readonly operators: readonly Operator[];
}

export type Source =
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'union'; readonly isFuzzy: boolean; readonly parts: readonly Query[] };

export type Operator =
  | { readonly kind: 'where'; readonly condition: Expression }
  | { readonly kind: 'extend' | 'project'; readonly columns: readonly NamedExpression[] }
  | { readonly kind: 'order'; readonly by: readonly OrderKey[] }
  | { readonly kind: 'top'; readonly count: number; readonly by: readonly OrderKey[] }
  | { readonly kind: 'take'; readonly count: number }
  | { readonly kind: 'count' };

export interface NamedExpression {
  readonly name: string;
  readonly value: Expression;
}

export interface OrderKey {
  readonly value: Expression;
  readonly isAscending: boolean;
}

export type Expression =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly Expression[] }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly sign: string; readonly left: Expression; readonly among: readonly Expression[] };

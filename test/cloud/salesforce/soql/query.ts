/** A field, reached through its parents: `Account.Owner.Name`. */
export interface Path {
  readonly parts: readonly string[];
  readonly at: number;
}

export type Literal =
  | { readonly kind: 'text'; readonly value: string; readonly pattern: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'null' };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | {
      readonly kind: 'compare';
      readonly path: Path;
      readonly operator: Operator;
      /** One, or several for IN. */
      readonly literals: readonly Literal[];
    };

export interface Order {
  readonly path: Path;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}

/** A query as it was written. */
export interface Query {
  readonly text: string;
  readonly fields: readonly Path[];
  readonly from: { readonly name: string; readonly at: number };
  readonly where: Condition | null;
  readonly order: readonly Order[];
  readonly limit: number | null;
  readonly offset: number;
}

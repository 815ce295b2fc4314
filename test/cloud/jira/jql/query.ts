/** A query as it was written: JQL's grammar, nothing looked up yet. */
export interface Query {
  readonly where: Condition | null;
  readonly orderBy: readonly Ordering[];
}

/** What an issue must meet. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | Clause;

/** One comparison. */
export interface Clause {
  readonly kind: 'clause';
  readonly field: FieldName;
  readonly operator: Operator;
  readonly operand: Operand;
}

/** `property` is the part in brackets and the path behind it, as in `issue.property[key].path`. */
export interface FieldName {
  readonly name: string;
  readonly property: { readonly key: string; readonly path: string } | null;
}

/** The comparisons a field itself carries out; the other operators are made of them. */
export type Comparison = '=' | '<' | '<=' | '>' | '>=' | '~';
export type Operator = Comparison | '!=' | '!~' | 'in' | 'not in' | 'is' | 'is not';

/** What is compared with; `empty` is also written `null`. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'empty' };

/** A value, or the list behind `in`. */
export type Operand = Value | { readonly kind: 'list'; readonly values: readonly Value[] };

/** One field behind ORDER BY. */
export interface Ordering {
  readonly field: FieldName;
  /** Null leaves it to the field's own order. */
  readonly direction: 'asc' | 'desc' | null;
}

/** A query as it was written: JQL's grammar, with nothing looked up yet. */
export interface Query {
  readonly where: Condition | null;
  readonly orderBy: readonly Ordering[];
}

/** What an issue must fulfil. */
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

/** `property` is the part in brackets and the path after it, as in `issue.property[key].path`. */
export interface FieldName {
  readonly name: string;
  readonly property: { readonly key: string; readonly path: string } | null;
}

/** The comparisons a field implements. The other operators are built from them. */
export type Comparison = '=' | '<' | '<=' | '>' | '>=' | '~';
export type Operator = Comparison | '!=' | '!~' | 'in' | 'not in' | 'is' | 'is not';

/** The value to compare with. `empty` is also written `null`. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'empty' };

/** A value, or the list after `in`. */
export type Operand = Value | { readonly kind: 'list'; readonly values: readonly Value[] };

/** One field after ORDER BY. */
export interface Ordering {
  readonly field: FieldName;
  /** Null means the field's own order. */
  readonly direction: 'asc' | 'desc' | null;
}

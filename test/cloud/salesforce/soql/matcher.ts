import { looksLikeRecordId } from '../../connector/state/record-id';
import type { Eyes, Row } from '../rest/eyes';
import { refuseRest } from '../rest/rest-errors';
import type { FieldDef, ObjectDef } from '../schema/object-def';
import type { Condition, Literal, Operator, Query } from './query';
import { holderOf, resolve } from './resolve';

type Matches = (row: Row) => boolean;

/** The test that a WHERE clause is. Throws at once for a field that is unknown or cannot be compared so. */
export function matcherOf(eyes: Eyes, object: ObjectDef, query: Query, condition: Condition): Matches {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const all = condition.of.map((each) => matcherOf(eyes, object, query, each));
      return condition.kind === 'and'
        ? (row) => all.every((matches) => matches(row))
        : (row) => all.some((matches) => matches(row));
    }
    case 'not': {
      const inner = matcherOf(eyes, object, query, condition.of);
      return (row) => !inner(row);
    }
    case 'compare': {
      const { parents, field } = resolve(eyes, object, condition.path, query.text);
      if (field.type === 'textarea') {
        throw refuseRest('noSuchField', `field '${field.name}' can not be filtered in a query call`);
      }
      const test = testOf(field, condition.operator, condition.literals);
      return (row) => test(holderOf(eyes, row, parents)?.values[field.name] ?? '');
    }
  }
}

function testOf(
  field: FieldDef,
  operator: Operator,
  literals: readonly Literal[],
): (value: string) => boolean {
  const [first] = literals;
  if (operator === 'LIKE') {
    const isText = !['id', 'reference', 'boolean', 'currency', 'date', 'datetime'].includes(field.type);
    if (first?.kind !== 'text' || !isText) {
      throw refuseRest('badOperator', `invalid operator on ${field.type} field: LIKE`);
    }
    const pattern = new RegExp(`^${first.pattern}$`, 'isu');
    return (value) => pattern.test(value);
  }
  const wanted = literals.map((literal) => comparable(field, literal));
  const normal = (value: string) => (value === '' ? null : normalised(field, value));
  switch (operator) {
    case '=':
    case 'IN':
      return (value) => wanted.includes(normal(value));
    case '!=':
    case 'NOT IN':
      return (value) => !wanted.includes(normal(value));
    default: {
      const [limit = null] = wanted;
      if (limit === null || field.type === 'id' || field.type === 'boolean') {
        throw refuseRest('badOperator', `invalid operator on ${field.type} field`);
      }
      return (value) => isOrdered(normal(value), operator, limit);
    }
  }
}

type Comparable = string | number;

function isOrdered(value: Comparable | null, operator: '<' | '<=' | '>' | '>=', limit: Comparable): boolean {
  if (value === null) return false;
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  return operator === '>' ? value > limit : value >= limit;
}

/** A literal in the form in which values of this field are compared. */
function comparable(field: FieldDef, literal: Literal): Comparable | null {
  // An empty text is nothing, as in a record.
  if (literal.kind === 'null' || literal.value === '') return null;
  const needed = kindOf(field);
  if (literal.kind !== needed) {
    const quotes = needed === 'text' ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
    const message = `value of filter criterion for field '${field.name}' must be of type ${field.type} and ${quotes}`;
    throw refuseRest('noSuchField', message);
  }
  const isId = field.type === 'id' || field.type === 'reference';
  if (isId && !looksLikeRecordId(String(literal.value))) {
    throw refuseRest('badOperator', `invalid ID field: ${String(literal.value)}`);
  }
  return normalised(field, String(literal.value));
}

function kindOf({ type }: FieldDef): Literal['kind'] {
  if (type === 'boolean') return 'boolean';
  if (type === 'currency') return 'number';
  return type === 'date' || type === 'datetime' ? 'date' : 'text';
}

/** Ids by their first 15 characters, which are case-sensitive; texts in lower case; numbers and instants as numbers. */
function normalised({ type }: FieldDef, value: string): Comparable {
  if (type === 'id' || type === 'reference') return value.slice(0, 15);
  if (type === 'currency') return Number(value);
  if (type === 'date' || type === 'datetime') return Date.parse(value);
  return value.toLowerCase();
}

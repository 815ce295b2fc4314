import { Cursor } from './cursor';
import { malformed } from './malformed';
import { parseClause, parseField } from './parse-clause';
import type { Condition, Ordering, Query } from './query';
import { tokensOf } from './tokens';

/** Parses a query. Anything that is not JQL gets 400. No field or value is looked up. */
export function parseJql(jql: string): Query {
  const cursor = new Cursor(tokensOf(jql));
  const isBare = cursor.token.kind === 'end' || cursor.is('order');
  const where = isBare ? null : parseOr(cursor);
  const orderBy = cursor.skip('order') ? parseOrderBy(cursor) : [];
  if (cursor.token.kind === 'end') return { where, orderBy };
  throw malformed(orderBy.length > 0 ? "Expecting ','" : "Expecting either 'OR' or 'AND'", cursor.token);
}

function parseOr(cursor: Cursor): Condition {
  return parseJoined(cursor, 'or', ['or', '|', '||'], parseAnd);
}

function parseAnd(cursor: Cursor): Condition {
  return parseJoined(cursor, 'and', ['and', '&', '&&'], parseNot);
}

function parseJoined(
  cursor: Cursor,
  kind: 'and' | 'or',
  joiners: readonly string[],
  parsePart: (cursor: Cursor) => Condition,
): Condition {
  const first = parsePart(cursor);
  const parts = [first];
  while (cursor.skip(...joiners)) parts.push(parsePart(cursor));
  return parts.length === 1 ? first : { kind, parts };
}

function parseNot(cursor: Cursor): Condition {
  if (cursor.skip('not', '!')) return { kind: 'not', part: parseNot(cursor) };
  if (!cursor.skip('(')) return parseClause(cursor);
  const inside = parseOr(cursor);
  if (cursor.skip(')')) return inside;
  throw malformed("Expecting ')'", cursor.token);
}

function parseOrderBy(cursor: Cursor): readonly Ordering[] {
  if (!cursor.skip('by')) throw malformed("Expecting 'by'", cursor.token);
  const orderings: Ordering[] = [];
  do {
    orderings.push({ field: parseField(cursor), direction: parseDirection(cursor) });
  } while (cursor.skip(','));
  return orderings;
}

function parseDirection(cursor: Cursor): Ordering['direction'] {
  if (cursor.skip('asc')) return 'asc';
  return cursor.skip('desc') ? 'desc' : null;
}

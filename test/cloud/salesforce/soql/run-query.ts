import { attributesOf, wireValue } from '../rest/wire-value';
import type { Eyes, Row } from '../rest/eyes';
import { refuseRest } from '../rest/rest-errors';
import type { FieldDef, ObjectDef } from '../schema/object-def';
import { refuseAt } from './malformed';
import { matcherOf } from './matcher';
import type { Condition, Order, Query } from './query';
import { holderOf, resolve, type Resolved } from './resolve';

/** The rows of an answer, before they are cut into pages. */
export interface QueryResult {
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** Runs a query with one user's eyes. */
export function runQuery(eyes: Eyes, query: Query): QueryResult {
  const object = eyes.object(query.from.name);
  if (!object) {
    const message = `sObject type '${query.from.name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`;
    throw refuseAt('noSuchType', query.text, query.from.at, message);
  }
  const fields = query.fields.map((path) => resolve(eyes, object, path, query.text));
  refuseDoubles(fields);
  const matches = query.where ? matcherOf(eyes, object, query, query.where) : () => true;
  const compare = orderOf(eyes, object, query);
  if (query.offset > 2_000) throw refuseRest('malformedQuery', 'Maximum SOQL offset allowed is 2000');
  const found = candidates(eyes, object, query.where).filter(matches).sort(compare);
  const shown = found.slice(query.offset, query.offset + (query.limit ?? Infinity));
  return { records: shown.map((row) => recordOf(eyes, row, fields)) };
}

function refuseDoubles(fields: readonly Resolved[]): void {
  const names = fields.map(({ parents, field }) =>
    [...parents.map(({ to }) => to?.relationship), field.name].join('.'),
  );
  const double = names.find((name, at) => names.indexOf(name) < at);
  if (double !== undefined) throw refuseRest('malformedQuery', `duplicate field selected: ${double}`);
}

/** The records that can match: those with the ids asked for, or all. */
function candidates(eyes: Eyes, object: ObjectDef, where: Condition | null): Row[] {
  const ids = idsIn(where);
  if (!ids) return eyes.rows(object, textIn(eyes, object, where));
  const found = [...new Set(ids.map((id) => id.slice(0, 15)))].map((id) => eyes.find(id));
  return found.flatMap((each) => (typeof each === 'object' && each.row.object === object ? [each.row] : []));
}

function idsIn(where: Condition | null): readonly string[] | undefined {
  if (where?.kind === 'and') return where.of.map(idsIn).find((ids) => ids !== undefined);
  if (where?.kind !== 'compare' || where.path.parts.join('.').toLowerCase() !== 'id') return undefined;
  if (where.operator !== '=' && where.operator !== 'IN') return undefined;
  return where.literals.flatMap((literal) => (literal.kind === 'text' ? [literal.value] : []));
}

/** A text that every record which meets the condition has in one of its stored fields. Null if there is none. */
function textIn(eyes: Eyes, object: ObjectDef, where: Condition | null): string | null {
  if (where?.kind === 'and') {
    return where.of.map((each) => textIn(eyes, object, each)).find((text) => text !== null) ?? null;
  }
  if (where?.kind !== 'compare' || where.operator !== '=' || where.path.parts.length > 1) return null;
  const [literal] = where.literals;
  const isStored = eyes.field(object, where.path.parts[0] ?? '')?.type === 'string';
  return isStored && literal?.kind === 'text' ? literal.value : null;
}

function orderOf(eyes: Eyes, object: ObjectDef, query: Query): (one: Row, two: Row) => number {
  const orders = query.order.map((order) => ({ order, ...resolve(eyes, object, order.path, query.text) }));
  const long = orders.find(({ field }) => field.type === 'textarea');
  if (long) throw refuseRest('noSuchField', `field '${long.field.name}' can not be sorted in a query call`);
  return (one, two) => {
    for (const { order, parents, field } of orders) {
      const value = (row: Row) => holderOf(eyes, row, parents)?.values[field.name] ?? '';
      const result = compareValues(field, value(one), value(two), order);
      if (result !== 0) return result;
    }
    return 0;
  };
}

function compareValues(field: FieldDef, one: string, two: string, { descending, nullsLast }: Order): number {
  if (one === '' || two === '') {
    if (one === two) return 0;
    return (one === '') === nullsLast ? 1 : -1;
  }
  const [left, right] =
    field.type === 'currency' ? [Number(one), Number(two)] : [one.toLowerCase(), two.toLowerCase()];
  const result = left < right ? -1 : left > right ? 1 : 0;
  return descending ? -result : result;
}

function recordOf(eyes: Eyes, row: Row, fields: readonly Resolved[]): Record<string, unknown> {
  const record: Record<string, unknown> = attributesOf(row);
  const above = new Map<FieldDef, Resolved[]>();
  for (const resolved of fields) {
    const [parent, ...further] = resolved.parents;
    if (!parent) record[resolved.field.name] = wireValue(row, resolved.field);
    else above.set(parent, [...(above.get(parent) ?? []), { parents: further, field: resolved.field }]);
  }
  for (const [parent, its] of above) {
    const holder = holderOf(eyes, row, [parent]);
    record[parent.to?.relationship ?? ''] = holder ? recordOf(eyes, holder, its) : null;
  }
  return record;
}

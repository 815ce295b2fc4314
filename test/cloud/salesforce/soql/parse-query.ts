import { unknownToStandIn } from './malformed';
import { parseWhere } from './parse-where';
import type { Order, Path, Query } from './query';
import { readerOf, type Reader } from './reader';

const known = ['where', 'order', 'limit', 'offset'];
const others = ['using', 'with', 'group', 'having', 'for', 'update', 'all'];

/**
 * Reads a query of the part of SOQL that an app needs to read records. What Salesforce knows beyond that is refused by
 * name; what it would not understand either is MALFORMED_QUERY.
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select.htm
 */
export function parseQuery(text: string): Query {
  const reader = readerOf(text);
  if (!reader.takes('select')) reader.fail(reader.peek());
  const fields = parseFields(reader);
  if (!reader.takes('from')) reader.fail(reader.peek());
  const name = reader.next();
  if (name.kind !== 'word') return reader.fail(name);
  refuseOthers(reader);
  const where = reader.takes('where') ? parseWhere(reader) : null;
  refuseOthers(reader);
  const order = reader.takes('order', 'by') ? parseOrder(reader) : [];
  const limit = reader.takes('limit') ? reader.number() : null;
  const offset = reader.takes('offset') ? reader.number() : 0;
  refuseOthers(reader);
  if (reader.peek().kind !== 'end') reader.fail(reader.peek());
  return { text, fields, from: { name: name.text, at: name.at }, where, order, limit, offset };
}

function parseFields(reader: Reader): Path[] {
  const fields = [reader.path()];
  while (reader.takesSymbol(',')) fields.push(reader.path());
  return fields;
}

function parseOrder(reader: Reader): Order[] {
  const order: Order[] = [];
  do {
    const path = reader.path();
    const descending = reader.takes('desc');
    if (!descending) reader.takes('asc');
    const nullsLast = reader.takes('nulls', 'last');
    if (!nullsLast) reader.takes('nulls', 'first');
    order.push({ path, descending, nullsLast });
  } while (reader.takesSymbol(','));
  return order;
}

/** An alias, or a clause this stand-in does not know. */
function refuseOthers(reader: Reader): void {
  const token = reader.peek();
  if (token.kind !== 'word' || known.includes(token.text.toLowerCase())) return;
  if (others.includes(token.text.toLowerCase())) throw unknownToStandIn(token.text.toUpperCase());
}

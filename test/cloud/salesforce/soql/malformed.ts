import { Refusal } from '../../connector/answer';
import { notImplemented, refuseRest, type RestErrorName } from '../rest/rest-errors';

/** A refusal that shows the place in the query, as Salesforce does. */
export function refuseAt(name: RestErrorName, query: string, at: number, message: string): Refusal {
  const before = query.slice(0, at);
  const row = before.split('\n').length;
  const column = at - (before.lastIndexOf('\n') + 1) + 1;
  const line = query.split('\n')[row - 1] ?? '';
  const shown = line.slice(Math.max(0, column - 40), column + 40);
  const mark = `${' '.repeat(Math.min(column - 1, 40))}^`;
  const place = `ERROR at Row:${String(row)}:Column:${String(column)}`;
  return refuseRest(name, `\n${shown}\n${mark}\n${place}\n${message}`);
}

export function malformed(query: string, at: number, message: string): Refusal {
  return refuseAt('malformedQuery', query, at, message);
}

/** A part of SOQL that this stand-in does not know. */
export function unknownToStandIn(what: string): Refusal {
  return new Refusal(notImplemented(`SOQL's ${what}`), what);
}

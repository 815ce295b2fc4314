import { notImplemented } from '../refusal';
import type { Cursor } from './cursor';
import { jqlRefusal, malformed, place } from './malformed';
import type { Clause, FieldName, Operand, Operator, Value } from './query';
import { isReserved } from './reserved-words';

const symbols = ['=', '!=', '<', '>', '<=', '>=', '~', '!~'] as const satisfies readonly Operator[];
const validOperators =
  " The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

/** A field, an operator and what it is compared with. */
export function parseClause(cursor: Cursor): Clause {
  const field = parseField(cursor);
  const operator = parseOperator(cursor);
  return { kind: 'clause', field, operator, operand: parseOperand(cursor) };
}

/** The name of a field, or a value inside an issue property. */
export function parseField(cursor: Cursor): FieldName {
  const token = cursor.next();
  if (token.kind === 'end' || token.kind === 'symbol') throw malformed('Expecting a field name', token);
  const inBrackets = cursor.skip('[');
  if (token.kind === 'word' && !inBrackets && isReserved(token.text)) {
    const advice = 'You must surround it in quotation marks to use it in a query.';
    throw jqlRefusal(`'${token.text}' is a reserved JQL word. ${advice} ${place(token)}`);
  }
  if (!inBrackets) return { name: token.text, property: null };
  const key = cursor.next().text;
  if (!cursor.skip(']')) throw malformed("Expecting ']'", cursor.token);
  const hasPath = cursor.token.kind === 'word' && cursor.token.text.startsWith('.');
  return { name: token.text, property: { key, path: hasPath ? cursor.next().text.slice(1) : '' } };
}

function parseOperator(cursor: Cursor): Operator {
  const token = cursor.next();
  const symbol = symbols.find((candidate) => token.kind === 'symbol' && candidate === token.text);
  if (symbol) return symbol;
  const word = token.kind === 'word' ? token.text.toLowerCase() : '';
  if (word === 'in') return 'in';
  if (word === 'is') return cursor.skip('not') ? 'is not' : 'is';
  if (word === 'not' && cursor.skip('in')) return 'not in';
  if (word === 'was' || word === 'changed') throw notImplemented(`the JQL operator ${word.toUpperCase()}`);
  throw malformed('Expecting operator', token, validOperators);
}

function parseOperand(cursor: Cursor): Operand {
  if (!cursor.skip('(')) return parseValue(cursor);
  const values: Value[] = [];
  do {
    values.push(parseValue(cursor));
  } while (cursor.skip(','));
  if (cursor.skip(')')) return { kind: 'list', values };
  throw malformed("Expecting ')'", cursor.token);
}

function parseValue(cursor: Cursor): Value {
  const token = cursor.next();
  if (token.kind === 'quoted') return { kind: 'text', text: token.text };
  if (token.kind === 'word' && ['empty', 'null'].includes(token.text.toLowerCase())) return { kind: 'empty' };
  if (token.kind !== 'word' || isReserved(token.text)) {
    const advice =
      token.kind === 'word'
        ? ` You must surround '${token.text}' in quotation marks to use it as a value.`
        : '';
    throw malformed('Expecting either a value, list or function', token, advice);
  }
  if (cursor.skip('(')) return { kind: 'function', name: token.text, args: parseArguments(cursor) };
  return { kind: 'text', text: token.text };
}

function parseArguments(cursor: Cursor): readonly string[] {
  const args: string[] = [];
  while (!cursor.skip(')')) {
    const token = cursor.next();
    if (token.kind === 'end') throw malformed("Expecting ')'");
    if (token.text !== ',') args.push(token.text);
  }
  return args;
}

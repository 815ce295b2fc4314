import { malformed, unknownToStandIn } from './malformed';
import type { Condition, Literal, Operator } from './query';
import type { Reader } from './reader';

const symbols: Readonly<Record<string, Operator>> = {
  ...{ '=': '=', '!=': '!=', '<>': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' },
};
const dateWords = /^(yesterday|today|tomorrow|(last|this|next)_\w+)$/i;

/** The condition after WHERE. AND and OR mixed without parentheses are malformed, as in Salesforce. */
export function parseWhere(reader: Reader): Condition {
  const first = parseOne(reader);
  const of = [first];
  const start = reader.peek();
  const kind = start.kind === 'word' && /^(and|or)$/i.test(start.text) ? start.text.toLowerCase() : null;
  if (kind === null) return first;
  while (reader.takes(kind)) of.push(parseOne(reader));
  const after = reader.peek();
  if (after.kind === 'word' && /^(and|or)$/i.test(after.text)) reader.fail(after);
  return { kind: kind === 'and' ? 'and' : 'or', of };
}

function parseOne(reader: Reader): Condition {
  if (reader.takes('not')) return { kind: 'not', of: parseOne(reader) };
  if (reader.takesSymbol('(')) {
    const inner = parseWhere(reader);
    reader.needSymbol(')');
    return inner;
  }
  const path = reader.path();
  const operator = parseOperator(reader);
  const isList = operator === 'IN' || operator === 'NOT IN';
  return { kind: 'compare', path, operator, literals: isList ? parseList(reader) : [parseLiteral(reader)] };
}

function parseOperator(reader: Reader): Operator {
  if (reader.takes('like')) return 'LIKE';
  if (reader.takes('in')) return 'IN';
  if (reader.takes('not', 'in')) return 'NOT IN';
  if (reader.takes('includes') || reader.takes('excludes')) throw unknownToStandIn('INCLUDES and EXCLUDES');
  const token = reader.next();
  return (token.kind === 'symbol' ? symbols[token.text] : undefined) ?? reader.fail(token);
}

function parseList(reader: Reader): Literal[] {
  reader.needSymbol('(');
  const start = reader.peek();
  if (start.kind === 'word' && start.text.toLowerCase() === 'select') throw unknownToStandIn('semi-joins');
  const literals = [parseLiteral(reader)];
  while (reader.takesSymbol(',')) literals.push(parseLiteral(reader));
  reader.needSymbol(')');
  return literals;
}

function parseLiteral(reader: Reader): Literal {
  const token = reader.next();
  switch (token.kind) {
    case 'text':
      return { kind: 'text', value: token.value, pattern: token.pattern };
    case 'number':
      return { kind: 'number', value: Number(token.text) };
    case 'date':
      return { kind: 'date', value: token.text };
    case 'word': {
      const word = token.text.toLowerCase();
      if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
      if (word === 'null') return { kind: 'null' };
      if (dateWords.test(word)) throw unknownToStandIn(`date literal ${token.text}`);
      throw malformed(reader.text, token.at, `Bind variables only allowed in Apex code: '${token.text}'`);
    }
    default:
      return reader.fail(token);
  }
}

import { notImplemented, Refusal } from '../refusal';
import type { Field } from './field';
import { findField, type SearchScope } from './fields';
import type { Clause, Comparison, Condition, Operator, Value } from './query';
import { joined, negated, type Sql } from './sql';

/** The issues a condition finds, among those the caller sees. */
export function compileWhere(where: Condition, scope: SearchScope): Sql {
  return joined([scope.visibility.visibleTo(scope.caller), compile(where, false, scope)], 'and');
}

const opposite: Record<Operator, Operator> = {
  ...{
    '=': '!=',
    '!=': '=',
    '~': '!~',
    '!~': '~',
    in: 'not in',
    'not in': 'in',
    is: 'is not',
    'is not': 'is',
  },
  ...{ '<': '>=', '>=': '<', '>': '<=', '<=': '>' },
};

/** NOT is applied to each clause, because in JQL `NOT a = b` is `a != b` and neither matches an empty field. */
function compile(condition: Condition, isNegated: boolean, scope: SearchScope): Sql {
  if (condition.kind === 'not') return compile(condition.part, !isNegated, scope);
  if (condition.kind === 'clause') {
    const { operator } = condition;
    return compileClause(
      { ...condition, operator: isNegated ? opposite[operator] : operator },
      operator,
      scope,
    );
  }
  const by = (condition.kind === 'and') === isNegated ? 'or' : 'and';
  return joined(
    condition.parts.map((part) => compile(part, isNegated, scope)),
    by,
  );
}

function compileClause(
  { field: name, operator, operand }: Clause,
  written: Operator,
  scope: SearchScope,
): Sql {
  const field = findField(name, scope);
  const isList = operator === 'in' || operator === 'not in';
  if (!field.operators.includes(written)) {
    throw new Refusal(400, `The operator '${written}' is not supported by the '${field.name}' field.`);
  }
  if (operand.kind === 'list') {
    if (!isList) throw badOperand(written, 'list', operand.values.map(textOf).join(', '), field);
    const found = joined(
      operand.values.map((value) => compareWith(field, '=', value)),
      'or',
    );
    return operator === 'in' ? found : without(found, field);
  }
  if (isList && operand.kind !== 'function') throw badOperand(written, 'non-list', textOf(operand), field);
  if ((operator === 'is' || operator === 'is not') && operand.kind !== 'empty') {
    throw badOperand(written, 'non-empty', textOf(operand), field);
  }
  return compileSingle(field, operator, operand);
}

function compileSingle(field: Field, operator: Operator, value: Value): Sql {
  switch (operator) {
    case 'in':
    case 'is':
      return compareWith(field, '=', value);
    case 'not in':
    case 'is not':
    case '!=':
      return without(compareWith(field, '=', value), field);
    case '!~':
      return without(compareWith(field, '~', value), field);
    case '=':
      return compareWith(field, operator, value);
    default:
      if (value.kind === 'empty') throw badOperand(operator, 'empty', textOf(value), field);
      return compareWith(field, operator, value);
  }
}

function without(found: Sql, field: Field): Sql {
  return joined([field.present, negated(found)], 'and');
}

function compareWith(field: Field, comparison: Comparison, value: Value): Sql {
  if (value.kind === 'empty') return joined([negated(field.present)], 'and');
  return field.compare(comparison, value.kind === 'text' ? value.text : valueOf(value, field));
}

/** Functions of real Jira that are not implemented here. */
const elsewhere =
  /^(?:(?:start|end)of(?:day|week|month|year)|membersof|linkedissues|issuehistory|votedissues|watchedissues|updatedby|opensprints|closedsprints|futuresprints|currentlogin|lastlogin)$/i;

function valueOf({ name }: Extract<Value, { kind: 'function' }>, field: Field): string {
  const give = Object.entries(field.functions ?? {}).find(([known]) => known === name.toLowerCase());
  if (give) return give[1]();
  if (elsewhere.test(name)) throw notImplemented(`the JQL function ${name}()`);
  throw new Refusal(400, `Unable to find JQL function '${name}()'.`);
}

function badOperand(operator: Operator, what: string, value: string, field: Field): Refusal {
  const text = what === 'list' ? `(${value})` : value;
  return new Refusal(
    400,
    `Operator '${operator}' does not support the ${what} value '${text}' for field '${field.name}'.`,
  );
}

function textOf(value: Value): string {
  if (value.kind === 'empty') return 'EMPTY';
  return value.kind === 'text' ? value.text : `${value.name}()`;
}

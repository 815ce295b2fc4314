import { indexName, type IndexedProperty } from '../property-index';
import { Refusal } from '../refusal';
import { dateValue } from './date-value';
import { equality, ranges, textSearch, type Field } from './field';
import type { Operator } from './query';
import { joined, sql, type Sql } from './sql';
import { textPatterns } from './text-query';

/**
 * Each type has its own operators: numbers and dates compare, strings match as a whole, texts by their words. `in` is
 * shown for properties in Atlassian's example of parsed JQL; that `is empty` works is *assumed*.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-entity-property/
 */
const operatorsOf: Record<IndexedProperty['type'], readonly Operator[]> = {
  number: [...equality, ...ranges],
  date: [...equality, ...ranges],
  string: equality,
  user: equality,
  text: textSearch,
};

/** A value inside an issue property, searched in the index. `name` is what the query called it. */
export function propertyField(name: string, property: IndexedProperty, now: number, me: () => string): Field {
  const { type } = property;
  const holds = (condition: Sql) => {
    const row = 'jira_indexed_value.issue_id = jira_issue.id and jira_indexed_value.name = ?';
    const text = `exists (select 1 from jira_indexed_value where ${row} and ${condition.sql})`;
    return sql(text, indexName(property), ...condition.params);
  };
  const sortable = `(select min(value) from jira_indexed_value where issue_id = jira_issue.id and name = ${quoted(indexName(property))})`;
  return {
    name,
    operators: operatorsOf[type],
    present: holds(sql('1')),
    order: type === 'text' ? null : { by: sortable, direction: type === 'date' ? 'desc' : 'asc' },
    functions: type === 'user' ? { currentuser: me } : {},
    compare(comparison, value) {
      if (type !== 'text') return holds(sql(`value ${comparison} ?`, valueOf(type, value, name, now)));
      const patterns = textPatterns(value, name).map((pattern) => sql('value like ?', pattern));
      return holds(joined(patterns, 'and'));
    },
  };
}

function valueOf(type: IndexedProperty['type'], value: string, name: string, now: number): string | number {
  if (type === 'date') return dateValue(value, name, now);
  if (type !== 'number') return value;
  const number = Number(value);
  if (value.trim() !== '' && Number.isFinite(number)) return number;
  throw new Refusal(400, `The value '${value}' for the field '${name}' is not a number.`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

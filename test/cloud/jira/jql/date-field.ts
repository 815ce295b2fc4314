import { dateValue } from './date-value';
import { equality, ranges, type Field } from './field';
import { sql } from './sql';

/** A field with an instant, newest first. */
export function dateField(name: string, column: string, now: number): Field {
  return {
    name,
    operators: [...equality, ...ranges],
    present: sql(`${column} is not null`),
    order: { by: column, direction: 'desc' },
    functions: { now: () => new Date(now).toISOString().slice(0, 16).replace('T', ' ') },
    compare: (comparison, value) => sql(`${column} ${comparison} ?`, dateValue(value, name, now)),
  };
}

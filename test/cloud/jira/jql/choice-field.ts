import { Refusal } from '../refusal';
import { equality, type Field } from './field';
import { sql } from './sql';

interface Choice {
  readonly name: string;
  readonly column: string;
  /** The stored value for a written one. Undefined if there is none. */
  find(value: string): string | number | undefined;
  readonly order?: NonNullable<Field['order']>;
  readonly functions?: NonNullable<Field['functions']>;
}

/** A field with known values: a project, a status, a person. A value that does not exist is refused. */
export function choiceField({ name, column, find, order, functions = {} }: Choice): Field {
  return {
    name,
    operators: equality,
    present: sql(`${column} is not null`),
    order: order ?? { by: column, direction: 'asc' },
    functions,
    compare(_, value) {
      const stored = find(value);
      if (stored === undefined)
        throw new Refusal(400, `The value '${value}' does not exist for the field '${name}'.`);
      return sql(`${column} = ?`, stored);
    },
  };
}

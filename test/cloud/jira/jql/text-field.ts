import { textSearch, type Field } from './field';
import { joined, sql } from './sql';
import { textPatterns } from './text-query';

/** A field searched by its words. `words` is the column prepared for that. */
export function textField(name: string, words: string, order: Field['order']): Field {
  return {
    name,
    operators: textSearch,
    present: sql(`${words} <> '  '`),
    order,
    compare: (_, value) =>
      joined(
        textPatterns(value, name).map((pattern) => sql(`${words} like ?`, pattern)),
        'and',
      ),
  };
}

import { rowCards } from '../messages/en.yml';
import type { ShownCard } from './shown-cards';

/** A field of a card that has another value now; null where it has none. */
export interface CardChange {
  readonly label: string;
  readonly was: string | null;
  readonly is: string | null;
}

/** What differs between a card then and now: its name, its status, and each of its fields. */
export function changesBetween(then: ShownCard, now: ShownCard): readonly CardChange[] {
  const [before, after] = [fieldsOf(then), fieldsOf(now)];
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.value === is?.value) return [];
    return { label: (is ?? was)?.label ?? '', was: was?.value ?? null, is: is?.value ?? null };
  });
}

interface Field {
  readonly label: string;
  readonly value: string;
}

/** A card's fields by a key of their own: two of them may have one label. */
function fieldsOf({ title, status, facts }: ShownCard): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  if (title !== null) fields.set('title', { label: rowCards.name, value: title });
  if (status !== null) fields.set('status', { label: rowCards.status, value: status });
  for (const { label, value } of facts) {
    const same = [...fields.keys()].filter((key) => key.startsWith(`fact ${label} `)).length;
    fields.set(`fact ${label} ${String(same)}`, { label, value });
  }
  return fields;
}

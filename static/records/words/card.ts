import type { ChosenObject } from '../../../src/contract/records/access';
import { objects } from '../messages/en.yml';

/** What the card of an object shows, in one line. */
export function cardLine({ fields, status }: ChosenObject): string {
  const names = fields.map(({ label }) => label).join(', ');
  return objects.cardOf({
    fields: names,
    isCompact: fields.length === 0,
    status: status ?? '',
    hasStatus: status !== null,
  });
}

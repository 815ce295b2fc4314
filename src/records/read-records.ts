import type { ChosenObject } from '../contract/records/access';
import type { ReadRecords, Salesforce, Wanted } from '../ports/salesforce';
import type { SalesforceRecord } from '../contract/links/link';
import { wantedOf } from './cards-of';

/** Salesforce takes addresses of 16,384 characters; 200 ids and the rest of one take some 4,500. */
const mostOfFields = 10_000;

/**
 * Reads records with the fields that the objects' cards need: in one call, or in several where objects with many fields would
 * make its address too long. Only objects that are among the records are asked for.
 * @throws SalesforceError where nothing is known of any of them
 */
export async function readRecords(
  salesforce: Pick<Salesforce, 'records'>,
  objects: readonly ChosenObject[],
  named: readonly Pick<SalesforceRecord, 'id' | 'object'>[],
): Promise<ReadRecords> {
  const present = new Set(named.map(({ object }) => object));
  const calls = inCalls(wantedOf({ objects: objects.filter(({ name }) => present.has(name)) }));
  const read = await Promise.all(
    calls.map((wanted) => {
      const those = new Set(wanted.map(({ object }) => object));
      return salesforce.records(
        named.filter(({ object }) => those.has(object)).map(({ id }) => id),
        wanted,
      );
    }),
  );
  return {
    records: read.flatMap(({ records }) => records),
    notRead: read.flatMap(({ notRead }) => notRead),
    trouble: read.find(({ trouble }) => trouble !== null)?.trouble ?? null,
  };
}

function inCalls(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const calls: { length: number; wanted: Wanted[] }[] = [];
  for (const one of wanted) {
    const length = lengthOf(one);
    const last = calls.at(-1);
    if (last && last.length + length <= mostOfFields) {
      last.wanted.push(one);
      last.length += length;
    } else calls.push({ length, wanted: [one] });
  }
  return calls.map((call) => call.wanted);
}

/** In an address: each field with its object, a dot, and a comma that is written as three signs. */
function lengthOf({ object, fields }: Wanted): number {
  return fields.reduce((sum, field) => sum + object.length + field.length + 4, 0);
}

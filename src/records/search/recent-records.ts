import type { ChosenObject } from '../../contract/records/access';
import { readRecords } from '../read-records';
import type { Eyes } from '../eyes';
import type { Found } from './find-records';

const mostRecent = 10;

/**
 * What the person viewed last in Salesforce, the latest first: two calls, and none where the eyes are not their own, because
 * what the integration user viewed is nothing to them.
 * @throws SalesforceError
 */
export async function recentRecords(
  { salesforce, areOwn }: Eyes,
  objects: readonly ChosenObject[],
): Promise<Found> {
  const nothing = { records: [], mayHaveMore: false, failed: null, isPartial: false };
  if (!areOwn) return nothing;
  const viewed = await salesforce.recent(
    objects.map(({ name }) => name),
    mostRecent,
  );
  if (viewed.length === 0) return nothing;
  const { records, trouble } = await readRecords(salesforce, objects, viewed);
  const read = new Map(records.map((record) => [record.id, record]));
  return { ...nothing, records: viewed.flatMap(({ id }) => read.get(id) ?? []), failed: trouble };
}

import type { ChosenObject } from '../../contract/records/access';
import { wantedOf } from '../cards-of';
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
  const ids = await salesforce.recent(
    objects.map(({ name }) => name),
    mostRecent,
  );
  if (ids.length === 0) return nothing;
  const read = new Map(
    (await salesforce.records(ids, wantedOf({ objects }))).map((record) => [record.id, record]),
  );
  return { ...nothing, records: ids.flatMap((id) => read.get(id) ?? []) };
}

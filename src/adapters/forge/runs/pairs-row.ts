import * as z from 'zod/mini';
import { objectName, recordId } from '../../../contract/links/link';
import { issueKey } from '../../../contract/runs/item';
import type { WishedPair } from '../../../runs/model/wished-pair';
import { fromOwnHosts, ownHostsRow, toOwnHosts } from './own-hosts-row';

/** How many pairs of a pasted list go into one row: some 50 bytes each. */
export const pairsInARow = 2_000;

/** Pairs of a pasted list as stored. */
export const pairsRow = z.object({
  version: z.literal(1),
  pairs: z.array(z.object({ issueKey, object: objectName, id: recordId })),
  ...ownHostsRow,
});
type PairsRow = z.output<typeof pairsRow>;

/** Turns pairs into their row. */
export function toPairsRow(pairs: readonly WishedPair[]): PairsRow {
  const bare = pairs.map(({ issueKey: key, object, id }) => ({ issueKey: key, object, id }));
  return { version: 1, pairs: bare, ...toOwnHosts(pairs) };
}

/** Reads them again. */
export function fromPairsRow({ pairs, ...own }: PairsRow): readonly WishedPair[] {
  const hostAt = fromOwnHosts(own);
  return pairs.map((pair, at) => ({ ...pair, host: hostAt(at) }));
}

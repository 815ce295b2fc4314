import type { Ports } from '../../ports/ports';
import type { SearchCount } from '../../ports/searches';
import type { Eyes } from '../eyes';
import { restSeconds } from '../model/near-limit';
import { SalesforceError } from '../model/salesforce-error';
import { countSearch } from '../model/search-pace';

/** What bounding searches needs of the world. */
export type BoundNeeds = Pick<Ports, 'searchCounts' | 'now' | 'log'>;

/** How often somebody has searched. Storage that fails costs the bound, not the answer. */
export async function readCount(ports: BoundNeeds, accountId: string): Promise<SearchCount | null> {
  return ports.searchCounts.read(accountId).catch(notCounted(ports));
}

/**
 * Counts a search of somebody's; what is returned is over when that is stored.
 * @throws SalesforceError TOO_OFTEN
 */
export function countOne(ports: BoundNeeds, accountId: string, before: SearchCount | null): Promise<unknown> {
  const { count, waitSeconds } = countSearch(before, ports.now());
  if (waitSeconds > 0) throw new SalesforceError('TOO_OFTEN', { retryAfterSeconds: waitSeconds });
  return ports.searchCounts.save(accountId, count).catch(notCounted(ports));
}

/**
 * Why search has to rest, by what the org said last of its limit; null where it need not. What it said is known to the
 * process that heard it. Each process that did not hear it asks once and then rests too, and each asks again every five
 * minutes: a row in storage that all share would cost every search a read.
 */
export function whyRest({ salesforce }: Eyes, now: Date): SalesforceError | null {
  const usage = salesforce.usage();
  const seconds = restSeconds(usage, now);
  if (usage === null || seconds === 0) return null;
  const code = usage.used < usage.most ? 'NEAR_LIMIT' : 'LIMIT_REACHED';
  return new SalesforceError(code, { retryAfterSeconds: seconds });
}

function notCounted({ log }: BoundNeeds): (error: unknown) => null {
  return (error) => {
    log.trouble('search not counted', {}, error);
    return null;
  };
}

import { createHash } from 'node:crypto';
import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { instant } from '../../contract/time';
import type { SearchCounts } from '../../ports/searches';
import { askStorage } from './ask-storage';

const countRow = z.object({ version: z.literal(1), since: instant, searches: z.int() });

/** A count matters for a minute; this only tidies up. */
const tidyUp = { ttl: { value: 1, unit: 'HOURS' } } as const;

/** A name that tells people apart without saying who they are. */
const keyOf = (accountId: string): string =>
  `searches:${createHash('sha256').update(accountId).digest('base64url').slice(0, 22)}`;

/**
 * Counts in storage, because a process's memory is none: functions run in many, which come and go. A row of another shape is
 * none.
 */
export const searchCounts: SearchCounts = {
  async read(accountId) {
    const stored: unknown = await askStorage(() => kvs.get(keyOf(accountId)));
    const row = countRow.safeParse(stored);
    return row.success ? { since: row.data.since, searches: row.data.searches } : null;
  },
  save: (accountId, count) => askStorage(() => kvs.set(keyOf(accountId), { version: 1, ...count }, tidyUp)),
};

import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { runId } from '../../../contract/runs/choice';
import { jiraId } from '../../../contract/runs/item';
import { instant } from '../../../contract/time';
import { changesKeptDays } from '../../../ports/changes';
import type { Occurrence, PersonalData } from '../../../ports/people';
import { askStorage, askToBeFirst } from '../ask-storage';
import { readBelow, writeRow } from '../rows';

/**
 * One row for each account, and one for each place where its id is stored. Account ids hold colons and dashes but no
 * `#`, so `#` ends them here. Without it, a search for `557058` would also find the places of `557058:f581…`.
 */
const keys = {
  accounts: 'person:',
  account: (accountId: string) => `person:${accountId}`,
  places: (accountId: string) => `person-in:${accountId}#`,
  place: (accountId: string, occurrence: Occurrence) => `person-in:${accountId}#${nameOf(occurrence)}`,
} as const;

/** Written anew with each change, before it, so that it ends with the last one and no sooner. */
const asLongAsAChange = { value: changesKeptDays, unit: 'DAYS' } as const;

const accountRow = z.object({ version: z.literal(1), accountId: z.string(), asOf: instant });
const placeRow = z.object({
  version: z.literal(1),
  occurrence: z.discriminatedUnion('in', [
    z.object({ in: z.literal('connection') }),
    z.object({ in: z.literal('changes') }),
    z.object({ in: z.literal('run'), projectId: jiraId, runId }),
    z.object({ in: z.literal('logIn'), connectionId: z.string() }),
  ]),
});

/**
 * The index of account ids in plain storage. An account's own row is written before its places and deleted after them.
 * A crash in between can leave an account that is reported without need, but never one that is not reported.
 */
export const personalData: PersonalData = {
  async note(accountId, occurrence, at) {
    await writeOnce(keys.account(accountId), { version: 1, accountId, asOf: at });
    const place = keys.place(accountId, occurrence);
    const row = { version: 1, occurrence };
    if (occurrence.in === 'changes') await askStorage(() => kvs.set(place, row, { ttl: asLongAsAChange }));
    else await writeOnce(place, row);
  },

  // All accounts are read, because storage can sort by key only. Each person has one small row.
  async due(since, most) {
    const accounts = await readBelow(keys.accounts, accountRow);
    return accounts
      .filter(({ asOf }) => Date.parse(asOf) < Date.parse(since))
      .toSorted((one, other) => Date.parse(one.asOf) - Date.parse(other.asOf))
      .slice(0, most)
      .map(({ accountId, asOf }) => ({ accountId, asOf }));
  },

  async occurrencesOf(accountId) {
    const places = await readBelow(keys.places(accountId), placeRow);
    return places.map(({ occurrence }) => occurrence);
  },

  forget: (accountId, occurrence) => askStorage(() => kvs.delete(keys.place(accountId, occurrence))),
  forgetAccount: (accountId) => askStorage(() => kvs.delete(keys.account(accountId))),
  reported: (accountId, at) => writeRow(keys.account(accountId), { version: 1, accountId, asOf: at }),
};

/** An existing row stays, so noting again every hour writes nothing. */
async function writeOnce(key: string, row: object): Promise<void> {
  await askToBeFirst(() => kvs.set(key, row, { keyPolicy: 'FAIL_IF_EXISTS' }));
}

function nameOf(occurrence: Occurrence): string {
  if (occurrence.in === 'run') return `run:${occurrence.projectId}:${occurrence.runId}`;
  return occurrence.in === 'logIn' ? `log-in:${occurrence.connectionId}` : occurrence.in;
}

import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { errorCode } from '../../contract/errors';
import { instant } from '../../contract/time';
import type { StoredToken } from '../../connections/model/connection';
import type { ReminderNotes } from '../../ports/reminders';
import { askStorage } from './ask-storage';
import { readRow } from './rows';

const keyOf = ({ connectionId, tokenId }: StoredToken): string => `token-reminder:${connectionId}:${tokenId}`;

/** The longest storage keeps a row that expires. By then the token has ended, or was replaced. */
const kept = { ttl: { value: 365, unit: 'DAYS' } } as const;
const of = { version: z.literal(1), at: instant };

const noteRow = z.discriminatedUnion('state', [
  z.object({ ...of, state: z.literal('making') }),
  z.object({ ...of, state: z.literal('made'), issueId: z.string() }),
  z.object({ ...of, state: z.literal('refused'), code: errorCode, detail: z.nullable(z.string()) }),
]);

/** The last note about each token: one plain row each, which names nobody. */
export const reminderNotes: ReminderNotes = {
  read: (token) => readRow(keyOf(token), noteRow),
  write: (token, note) => askStorage(() => kvs.set(keyOf(token), { version: 1, ...note }, kept)),
};

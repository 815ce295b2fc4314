import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { salesforceHost } from '../../contract/links/link';
import { instant } from '../../contract/time';
import type { LogIn, LogInPlace, LogIns } from '../../ports/log-ins';
import { Secret } from '../../shared/secret';
import { askStorage } from './ask-storage';
import { readBelow, writeRow } from './rows';
import { deleteShapes } from './shapes';

/** Account ids hold colons but no `#`, and neither do connections' ids. */
const nameOf = ({ connectionId, accountId }: LogInPlace): string => `${connectionId}#${accountId}`;
const secretKey = (place: LogInPlace): string => `salesforce-log-in:${nameOf(place)}`;
const notes = 'salesforce-log-in-of:';
const noteKey = (place: LogInPlace): string => notes + nameOf(place);

const text = z.string().check(z.minLength(1));
const logInRow = z.object({
  version: z.literal(1),
  id: text,
  host: salesforceHost,
  consumerKey: text,
  name: z.string(),
  username: z.string(),
  since: instant,
  state: z.enum(['live', 'refreshing', 'ended']),
  orgId: z.string(),
  userId: z.string(),
  accessToken: text,
  refreshToken: text,
});

const noteRow = z.object({
  version: z.literal(1),
  connectionId: z.string(),
  accountId: z.string(),
  host: salesforceHost,
  consumerKey: z.string(),
});

/**
 * Persons' log-ins in secret storage: both tokens in one row, so that neither is there without the other. The notes are
 * plain rows and name the account; whoever writes one has noted the account with the personal data before.
 */
export const logIns: LogIns = {
  async read(place) {
    const row = logInRow.safeParse(await askStorage(() => kvs.getSecret(secretKey(place))));
    return row.success ? fromRow(row.data) : null;
  },

  async save(place, logIn) {
    const { connectionId, accountId } = place;
    const { host, consumerKey } = logIn;
    await writeRow(noteKey(place), { version: 1, connectionId, accountId, host, consumerKey });
    await write(place, logIn);
  },

  update: write,

  async erase(place, id) {
    await askStorage(() => kvs.deleteSecret(secretKey(place)));
    if (id !== null) await deleteShapes({ connectionId: place.connectionId, tokenId: id });
    await askStorage(() => kvs.delete(noteKey(place)));
  },

  noted: (connectionId) => readBelow(connectionId === null ? notes : `${notes}${connectionId}#`, noteRow),
};

function write(place: LogInPlace, { session, refreshToken, ...rest }: LogIn): Promise<void> {
  const row = {
    version: 1,
    ...rest,
    orgId: session.orgId,
    userId: session.userId,
    accessToken: session.token.reveal(),
    refreshToken: refreshToken.reveal(),
  };
  return askStorage(() => kvs.setSecret(secretKey(place), row));
}

function fromRow(row: z.output<typeof logInRow>): LogIn {
  const { id, host, consumerKey, name, username, since, state, orgId, userId } = row;
  return {
    ...{ id, host, consumerKey, name, username, since, state },
    session: { token: new Secret(row.accessToken), orgId, userId },
    refreshToken: new Secret(row.refreshToken),
  };
}

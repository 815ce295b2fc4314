import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { Secret } from '../../shared/secret';
import type { StoredToken } from '../../connections/model/connection';
import type { SalesforceSessions } from '../../ports/salesforce';
import { askStorage } from './ask-storage';

const sessionRow = z.object({
  version: z.literal(1),
  token: z.string().check(z.minLength(1)),
  orgId: z.string(),
  userId: z.string(),
});

/** The key of a session: beside the consumer secret it was got with. */
export const sessionKey = ({ connectionId, tokenId }: StoredToken): string =>
  `salesforce-session:${connectionId}:${tokenId}`;

/** The integration user's sessions, in secret storage. One that cannot be read is none: another log-in replaces it. */
export const salesforceSessions: SalesforceSessions = (secret) => ({
  async read() {
    const row = sessionRow.safeParse(await askStorage(() => kvs.getSecret(sessionKey(secret))));
    if (!row.success) return null;
    const { token, orgId, userId } = row.data;
    return { token: new Secret(token), orgId, userId };
  },
  async save({ token, orgId, userId }) {
    const row = { version: 1, token: token.reveal(), orgId, userId };
    await askStorage(() => kvs.setSecret(sessionKey(secret), row));
  },
});

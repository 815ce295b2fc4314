import { changeConnections, type ChangeNeeds } from '../../connections/change-connections';
import { about } from '../../connections/log-change';
import type { NextKeys, StoredToken } from '../../connections/model/connection';
import { connectionIn } from '../../connections/model/registry';
import type { WayIn } from '../../ports/salesforce';
import { asAppError } from '../../shared/consequence';
import { isAboutKeys, switchedKeys } from '../model/next-keys';
import { SalesforceError } from '../model/salesforce-error';

/** What taking over needs of the world. */
export type TakeNeeds = ChangeNeeds;

/** A connection, and the secret of its access that Salesforce refused. */
interface Refused {
  readonly connectionId: string;
  readonly tokenId: string;
}

/** Logs in with these keys; `place` is where their secret lies. Throws SalesforceError. */
type LogIn<T> = (
  keys: Pick<WayIn, 'host' | 'consumerKey' | 'consumerSecret'>,
  place: StoredToken,
) => Promise<T>;

/**
 * Where Salesforce refuses the keys in use, goes on with those it takes: the ones that another function or an admin put in
 * their place meanwhile, else the staged ones, which are in use from then on. Null where there are none, or where Salesforce
 * refuses them too.
 *
 * They are used once Salesforce has taken them. If the change itself fails, or somebody is changing the connection, this
 * function goes on with them all the same, and the next one makes the change.
 * @throws SalesforceError where Salesforce says something else than yes or no of the staged keys; AppError PLATFORM_DOWN,
 *                         RATE_LIMITED where they cannot be read
 */
export async function takeNextKeys<T>(
  ports: TakeNeeds,
  { connectionId, tokenId }: Refused,
  logIn: LogIn<T>,
): Promise<T | null> {
  const access = connectionIn(await ports.connections.registry(), connectionId)?.access;
  if (!access) return null;
  const isReplaced = access.secret.tokenId !== tokenId;
  const keys: NextKeys | null = isReplaced ? access : access.next;
  if (keys === null) return null;
  const place = { connectionId, tokenId: keys.secret.tokenId };
  const consumerSecret = await ports.connections.readToken(place);
  if (consumerSecret === null) return null;
  try {
    const { host } = access;
    const taken = await logIn({ host, consumerKey: keys.consumerKey, consumerSecret }, place);
    if (!isReplaced) await use(ports, connectionId, { from: tokenId, to: place.tokenId });
    return taken;
  } catch (thrown) {
    if (thrown instanceof SalesforceError && isAboutKeys(thrown.code)) return null;
    throw thrown;
  }
}

/** Of several functions at once one makes the change, and the others find that it is made. */
async function use(
  ports: TakeNeeds,
  connectionId: string,
  change: { readonly from: string; readonly to: string },
): Promise<void> {
  try {
    await changeConnections(
      ports,
      (before) => switchedKeys(before, connectionId, change),
      about(null, connectionId, { how: 'secretSwitched', byItself: true }),
    );
    ports.log.note('staged secret took over', {});
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code !== 'CHANGED_MEANWHILE') ports.log.trouble('staged secret not switched', {}, error);
  }
}

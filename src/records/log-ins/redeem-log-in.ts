import { connectionIn } from '../../connections/model/registry';
import type { SalesforceAccess } from '../../connections/model/connection';
import type { BegunLogIn, Grant, LogIn, LogInPlace } from '../../ports/log-ins';
import type { Ports } from '../../ports/ports';
import type { SessionKeeper } from '../../ports/salesforce';
import type { Secret } from '../../shared/secret';
import { openToPersons } from '../begin-log-in';
import { eraseLogIn, logInOccurrence, revoked, type EraseLogInNeeds } from './erase-log-in';
import { withLogInLock } from './log-in-lock';
import { isFor } from '../model/log-in-life';
import { SalesforceError } from '../model/salesforce-error';
import { wayInto } from '../access/open-salesforce';

/** What redeeming a code needs of the world. */
export type RedeemNeeds = EraseLogInNeeds &
  Pick<Ports, 'connections' | 'newReference' | 'now' | 'salesforceAs'>;

/**
 * Redeems a code and stores the log-in. What the person had before is revoked. A log-in that cannot be kept is revoked at
 * once, so that nothing stays open at Salesforce that nobody knows of.
 * @throws SalesforceError NOT_SET_UP, TURNED_OFF, ACCESS_CHANGED (the access is not the one it was begun with), OTHER_ORG,
 *                         and what Salesforce refuses; AppError PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE
 */
export async function redeemLogIn(
  ports: RedeemNeeds,
  place: LogInPlace,
  begun: BegunLogIn,
  code: Secret,
): Promise<void> {
  const access = await accessOf(ports, begun);
  const way = await wayInto(ports, place.connectionId, access);
  if (way === null) throw new SalesforceError('NOT_SET_UP');
  const grant = await ports.logInServer.redeem(way, code, begun);
  const { host, consumerKey } = begun;
  try {
    if (access.orgId !== null && grant.session.orgId !== access.orgId) throw new SalesforceError('OTHER_ORG');
    const user = await ports.salesforceAs(begun, justThis(grant)).user();
    const logIn: LogIn = {
      ...{ id: ports.newReference(), host, consumerKey, ...user },
      ...{ since: ports.now().toISOString(), state: 'live', ...grant },
    };
    await store(ports, place, logIn);
  } catch (error) {
    await revoked(ports, { host, ...grant });
    throw error;
  }
  await endIfChanged(ports, place, begun);
}

/** The access as it is now, if it is the one the log-in was begun with. */
async function accessOf(
  { connections }: Pick<Ports, 'connections'>,
  { connectionId, host, consumerKey }: BegunLogIn,
): Promise<SalesforceAccess> {
  const connection = connectionIn(await connections.registry(), connectionId);
  const access = openToPersons(connection?.access ?? null);
  if (!isFor(access, { host, consumerKey })) throw new SalesforceError('ACCESS_CHANGED');
  return access;
}

/** The account is noted before it is named, and the one log-in replaces the other. */
async function store(ports: RedeemNeeds, place: LogInPlace, logIn: LogIn): Promise<void> {
  await withLogInLock(ports, place, async () => {
    const before = await ports.logIns.read(place);
    await ports.personalData.note(place.accountId, logInOccurrence(place), logIn.since);
    await ports.logIns.save(place, logIn);
    if (before === null) return;
    const error = await revoked(ports, before);
    if (error) ports.log.trouble('former log-in not revoked', { code: error.code }, error.cause);
  });
}

/** The access may have been removed while Salesforce was asked, by somebody who did not see this log-in yet. */
async function endIfChanged(ports: RedeemNeeds, place: LogInPlace, begun: BegunLogIn): Promise<void> {
  try {
    await accessOf(ports, begun);
  } catch (error) {
    if (!(error instanceof SalesforceError) || error.code === 'TURNED_OFF') return;
    await eraseLogIn(ports, place);
    throw new SalesforceError('ACCESS_CHANGED');
  }
}

/** A session that was got a moment ago and has nothing to be renewed with. */
function justThis({ session }: Grant): SessionKeeper {
  return {
    read: () => Promise.resolve(session),
    renew: () => Promise.reject(new SalesforceError('LOG_IN_ENDED')),
  };
}

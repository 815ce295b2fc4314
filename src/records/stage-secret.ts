import type { accessContract, StagedState } from '../contract/records/access';
import type { SalesforceTrouble } from '../contract/records/trouble';
import { changeConnections, type ChangeNeeds } from '../connections/change-connections';
import { about } from '../connections/log-change';
import type { SalesforceAccess } from '../connections/model/connection';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import type { Session, WayIn } from '../ports/salesforce';
import { AppError } from '../shared/app-error';
import type { Secret } from '../shared/secret';
import { readStagedKeys } from './model/access-draft';
import { isAboutKeys, readable, switchedKeys, withNextKeys, withoutNextKeys } from './model/next-keys';
import { SalesforceError } from './model/salesforce-error';
import { secretPlace } from './access/open-salesforce';
import { provePersons, type ProofNeeds } from './access/prove-persons';
import { showAccess, type ShowAccessNeeds } from './access/show-access';
import { unkept } from './access/unkept';

type Needs = ChangeNeeds &
  ShowAccessNeeds &
  ProofNeeds &
  Pick<Ports, 'newReference' | 'salesforceFor' | 'salesforceSessions'>;

/**
 * Tests the key and secret that an admin staged in Salesforce, and keeps them beside those in use, to follow them. That
 * Salesforce does not take them yet is no reason to refuse them: some apps take staged ones only once they are applied.
 * @throws AppError nothing was stored: INVALID_INPUT (consumerKey, consumerSecret), NOT_FOUND, NOT_CONNECTED,
 *                  PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE (its lock is held, or another access was saved)
 */
export function prepareSecret(ports: Needs): SiteVerb<typeof accessContract.prepareSecret> {
  return async ({ accountId }, { id, ...typed }) => {
    const before = await ports.connections.registry();
    const { access } = readable(before, id);
    const { consumerKey, secret } = readStagedKeys(typed);
    await refuseOwn(ports, id, access, secret.text);
    const way = { host: access.host, consumerKey, consumerSecret: secret.text };
    const { state, trouble } = await tried(ports, way, access);
    if (state === null) return { ...(await showAccess(ports, before, id)), state, trouble };
    const tokenId = ports.newReference();
    const savedAt = ports.now().toISOString();
    const facts = { tokenId, last4: secret.last4, ends: null, savedBy: accountId, savedAt };
    const { registry } = await changeConnections(
      ports,
      (current) => withNextKeys(current, id, access, { consumerKey, secret: facts }),
      about(accountId, id, { how: 'secretPrepared' }),
      { place: { connectionId: id, tokenId }, token: secret.text },
    );
    return { ...(await showAccess(ports, registry, id)), state, trouble: null };
  };
}

/**
 * Uses the staged key and secret from now on, after a log-in with them has succeeded just now. The secret that was in use
 * is deleted.
 * @throws AppError nothing was switched: NOT_FOUND, NOT_CONNECTED, CHANGED_MEANWHILE (none is prepared any more, or the
 *                  lock is held), PLATFORM_DOWN, RATE_LIMITED
 */
export function switchSecret(ports: Needs): SiteVerb<typeof accessContract.switchSecret> {
  return async ({ accountId }, { id }) => {
    const before = await ports.connections.registry();
    const { access } = readable(before, id);
    const { next } = access;
    const place = next && { connectionId: id, tokenId: next.secret.tokenId };
    const consumerSecret = place && (await ports.connections.readToken(place));
    if (next === null || place === null || consumerSecret === null) throw new AppError('CHANGED_MEANWHILE');
    const way = { host: access.host, consumerKey: next.consumerKey, consumerSecret };
    const { state, session, refusal, trouble } = await tried(ports, way, access);
    if (state === null || state === 'notTaken')
      return { ...(await showAccess(ports, before, id)), switched: false, trouble: trouble ?? refusal };
    const { registry } = await changeConnections(
      ports,
      (current) => switchedKeys(current, id, { from: access.secret.tokenId, to: place.tokenId }),
      about(accountId, id, { how: 'secretSwitched', byItself: false }),
    );
    if (session) await ports.salesforceSessions(place).save(session);
    return { ...(await showAccess(ports, registry, id)), switched: true, trouble: null };
  };
}

/**
 * Drops the staged key and secret, and deletes them here. Where none are prepared any more, nothing changes.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE (its lock is held)
 */
export function discardSecret(
  ports: ChangeNeeds & ShowAccessNeeds,
): SiteVerb<typeof accessContract.discardSecret> {
  return async ({ accountId }, { id }) => {
    const note = about(accountId, id, { how: 'secretDiscarded' });
    const { registry } = await changeConnections(ports, (before) => withoutNextKeys(before, id), note);
    return showAccess(ports, registry, id);
  };
}

/** What came of a log-in with staged keys. */
interface Tried {
  readonly state: StagedState;
  readonly session: Session | null;
  /** Why they are not taken. */
  readonly refusal: SalesforceTrouble | null;
  /** What went wrong besides. */
  readonly trouble: SalesforceTrouble | null;
}

/** A way in that only persons use has no log-in to try; Salesforce then says that its flow is off. */
const noFlow: readonly SalesforceTrouble['code'][] = ['FLOW_OFF', 'NO_RUN_AS_USER'];

const none = { session: null, refusal: null, trouble: null } as const;

async function tried(
  ports: ProofNeeds & Pick<Ports, 'salesforceFor'>,
  way: WayIn,
  { orgId, whoReads }: SalesforceAccess,
): Promise<Tried> {
  try {
    const session = await ports.salesforceFor(way, unkept).logIn();
    if (orgId !== null && session.orgId !== orgId) throw new SalesforceError('OTHER_ORG');
    return { ...none, state: 'taken', session };
  } catch (thrown) {
    const isForPersons = thrown instanceof SalesforceError && noFlow.includes(thrown.code);
    return whoReads === 'eachPerson' && isForPersons ? triedAsPersons(ports, way) : refused(thrown);
  }
}

async function triedAsPersons(ports: ProofNeeds, way: WayIn): Promise<Tried> {
  try {
    await provePersons(ports, way);
    return { ...none, state: 'taken' };
  } catch (thrown) {
    const settlesNothing = thrown instanceof SalesforceError && noFlow.includes(thrown.code);
    return settlesNothing ? { ...none, state: 'untold' } : refused(thrown);
  }
}

/** @throws what is no trouble of Salesforce's */
function refused(thrown: unknown): Tried {
  if (!(thrown instanceof SalesforceError)) throw thrown;
  const { code, trouble } = thrown;
  return isAboutKeys(code)
    ? { ...none, state: 'notTaken', refusal: trouble }
    : { ...none, state: null, trouble };
}

/** A secret that follows itself would only look like a rotation. */
async function refuseOwn(
  { connections }: Pick<Ports, 'connections'>,
  id: string,
  access: SalesforceAccess,
  typed: Secret,
): Promise<void> {
  const inUse = await connections.readToken(secretPlace(id, access));
  if (inUse?.isSameAs(typed))
    throw new AppError('INVALID_INPUT', { fields: [{ field: 'consumerSecret', problem: 'secretInUse' }] });
}

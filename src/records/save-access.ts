import type { accessContract } from '../contract/records/access';
import { changeConnections, type ChangeNeeds } from '../connections/change-connections';
import { about } from '../connections/log-change';
import { getConnection, withConnection, type Registry } from '../connections/model/registry';
import type { SalesforceAccess } from '../connections/model/connection';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import type { Session } from '../ports/salesforce';
import { AppError } from '../shared/app-error';
import { checkAccess, isWayIn } from './check-access';
import { linkedRecords } from './linked-records';
import { readAccessDraft, type ReadyAccess } from './model/access-draft';
import { showAccess, type ShowAccessNeeds } from './show-access';
import { unkept } from './unkept';
import { wayOf } from './way-of';

type Needs = ChangeNeeds &
  ShowAccessNeeds &
  Pick<Ports, 'issues' | 'newReference' | 'salesforceFor' | 'salesforceSessions'>;

/** What is stored: the tested draft, and the session that proved it. */
interface Saving {
  readonly id: string;
  readonly by: string;
  readonly ready: ReadyAccess;
  readonly session: Session;
  readonly userName: string;
  /** What the draft was tested beside. */
  readonly before: SalesforceAccess | null;
}

/**
 * Tests a connection's Salesforce access and stores it only if it is a way in; until then the stored one stays. Objects
 * that were chosen for the same org are kept; those of another org mean nothing there.
 * @throws AppError nothing was stored: INVALID_INPUT (fields of the draft), NOT_FOUND (the connection was removed),
 *                  PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE (its lock is held, or another admin saved another
 *                  secret meanwhile)
 */
export function saveAccess(ports: Needs): SiteVerb<typeof accessContract.saveAccess> {
  return async ({ accountId }, { id, draft }) => {
    const registry = await ports.connections.registry();
    const { access: before } = getConnection(registry, id);
    const ready = readAccessDraft(draft, before !== null);
    const [way, linked] = await Promise.all([
      wayOf(ports, id, before, ready),
      linkedRecords(ports, registry, id),
    ]);
    const salesforce = ports.salesforceFor(way, unkept);
    const { steps, session, reader } = await checkAccess({
      salesforce,
      objects: before?.objects ?? [],
      linked,
    });
    const tested = { steps: [...steps], reader };
    if (session === null || reader === null || !isWayIn(steps))
      return { ...(await showAccess(ports, registry, id)), ...tested, saved: false };
    const written = await store(ports, { id, by: accountId, ready, session, userName: reader.name, before });
    return { ...(await showAccess(ports, written, id)), ...tested, saved: true };
  };
}

async function store(ports: Needs, { id, by, ready, session, userName, before }: Saving): Promise<Registry> {
  const { host, consumerKey } = ready;
  const tokenId = ready.secret === null ? before?.secret.tokenId : ports.newReference();
  if (tokenId === undefined) throw new AppError('NOT_CONNECTED');
  const place = { connectionId: id, tokenId };
  const change = (registry: Registry): Registry => {
    const connection = getConnection(registry, id);
    if (connection.access?.secret.tokenId !== before?.secret.tokenId) throw new AppError('CHANGED_MEANWHILE');
    const last4 = ready.secret?.last4 ?? connection.access?.secret.last4 ?? '';
    const secret = { tokenId, last4, ends: null, savedBy: by, savedAt: ports.now().toISOString() };
    const isSameOrg = connection.access?.orgId === session.orgId;
    const kept = isSameOrg && connection.access ? connection.access : fresh;
    // What was staged follows the keys that were in use, and no others.
    const isSameWay = before?.host === host && before.consumerKey === consumerKey && ready.secret === null;
    const next = isSameWay ? (connection.access?.next ?? null) : null;
    const access = { ...kept, host, consumerKey, secret, next, orgId: session.orgId, userName };
    return withConnection(registry, { ...connection, access });
  };
  const brings = ready.secret && { place, token: ready.secret.text };
  const note = about(by, id, { how: 'accessSaved', newSecret: brings !== null });
  const { registry } = await changeConnections(ports, change, note, brings);
  await ports.salesforceSessions(place).save(session);
  return registry;
}

/** Before an admin chooses, nothing is shown and nobody sees what the integration user reads but those who may edit. */
const fresh = { isOff: false, whoReads: 'integrationUser', audience: 'editors', objects: [] } as const;

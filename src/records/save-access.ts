import type { accessContract } from '../contract/records/access';
import { changeConnections, type ChangeNeeds } from '../connections/change-connections';
import { about } from '../connections/log-change';
import { getConnection, withConnection, type Registry } from '../connections/model/registry';
import type { SalesforceAccess } from '../connections/model/connection';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import type { Session } from '../ports/salesforce';
import { AppError } from '../shared/app-error';
import { isWayIn } from './access/check-access';
import { readAccessDraft, type ReadyAccess } from './model/access-draft';
import { showAccess, type ShowAccessNeeds } from './access/show-access';
import { needsIntegrationUser, tryAccess, type TryNeeds } from './access/try-access';

type Needs = ChangeNeeds &
  ShowAccessNeeds &
  TryNeeds &
  Pick<Ports, 'endLeftLogIns' | 'newReference' | 'salesforceSessions'>;

/** What is stored: the tested draft, and the session that proved it. */
interface Saving {
  readonly id: string;
  readonly by: string;
  readonly ready: ReadyAccess;
  /** Both are null where only persons log in. */
  readonly session: Session | null;
  readonly userName: string | null;
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
    const ready = readAccessDraft(draft, before);
    const check = await tryAccess(ports, { registry, id, stored: before, ready });
    const tested = { steps: [...check.steps], reader: check.reader };
    if (!isWayIn(check, needsIntegrationUser(ready)))
      return { ...(await showAccess(ports, registry, id)), ...tested, saved: false };
    const { session, reader } = check;
    const userName = reader?.name ?? null;
    const written = await store(ports, { id, by: accountId, ready, session, userName, before });
    // Log-ins that were made with another app or for another org, or that nobody reads with any more.
    await ports.endLeftLogIns(id);
    return { ...(await showAccess(ports, written, id)), ...tested, saved: true };
  };
}

async function store(ports: Needs, { id, by, ready, session, userName, before }: Saving): Promise<Registry> {
  const { host, consumerKey, whoReads } = ready;
  const tokenId = ready.secret === null ? before?.secret.tokenId : ports.newReference();
  if (tokenId === undefined) throw new AppError('NOT_CONNECTED');
  const place = { connectionId: id, tokenId };
  const change = (registry: Registry): Registry => {
    const connection = getConnection(registry, id);
    if (connection.access?.secret.tokenId !== before?.secret.tokenId) throw new AppError('CHANGED_MEANWHILE');
    const last4 = ready.secret?.last4 ?? connection.access?.secret.last4 ?? '';
    const secret = { tokenId, last4, ends: null, savedBy: by, savedAt: ports.now().toISOString() };
    const orgId = orgOf(connection.access, host, session);
    const isSameOrg =
      connection.access !== null &&
      connection.access.orgId === orgId &&
      (orgId !== null || connection.access.host === host);
    const kept = isSameOrg && connection.access ? connection.access : fresh;
    // What was staged follows the keys that were in use, and no others.
    const isSameWay = before?.host === host && before.consumerKey === consumerKey && ready.secret === null;
    const next = isSameWay ? (connection.access?.next ?? null) : null;
    const access = { ...kept, host, consumerKey, secret, next, whoReads, orgId, userName };
    return withConnection(registry, { ...connection, access });
  };
  const brings = ready.secret && { place, token: ready.secret.text };
  const note = about(by, id, { how: 'accessSaved', newSecret: brings !== null });
  const { registry } = await changeConnections(ports, change, note, brings);
  if (session) await ports.salesforceSessions(place).save(session);
  return registry;
}

/** The org behind an access: the one that answered, else the one that is known at the same host. */
function orgOf(before: SalesforceAccess | null, host: string, session: Session | null): string | null {
  if (session !== null) return session.orgId;
  return before?.host === host ? before.orgId : null;
}

/** Before an admin chooses, nothing is shown and nobody sees what the integration user reads but those who may edit. */
const fresh = { isOff: false, audience: 'editors', objects: [] } as const;

import type { ConnectionDraft, settingsContract } from '../contract/settings';
import { AppError } from '../shared/app-error';
import type { Connection, ConnectionHealth } from './model/connection';
import { readDraft } from './model/connection-draft';
import type { Secret } from '../shared/secret';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { withConnectionLock } from './connection-lock';
import { forgetSaver } from './note-saver';
import { showConnection, type ShowNeeds } from './show-connection';
import { tryConnection, type TryNeeds } from './try-connection';

type StoreNeeds = Pick<Ports, 'connections' | 'locks' | 'personalData' | 'log'>;
type Needs = TryNeeds & ShowNeeds & StoreNeeds & Pick<Ports, 'issues' | 'now' | 'newReference'>;

/**
 * Checks a draft and stores it only if its region accepts the token; until then the stored connection stays. If the
 * links of the issue that was read cannot be read, that may be about that issue alone: it is saved, and the answer says
 * so. Without a token in the draft the stored one is checked again and kept.
 * @throws AppError nothing was stored: INVALID_INPUT (fields of the draft), PLATFORM_DOWN, RATE_LIMITED,
 *                  CHANGED_MEANWHILE (its lock is held, or the token to keep was replaced or removed)
 */
export function saveConnection(ports: Needs): SiteVerb<typeof settingsContract.saveConnection> {
  return async ({ accountId }, { draft }) => {
    const stored = await ports.connections.open();
    const kept = stored ? null : await ports.connections.kept();
    const { token, ...facts } = readDraft(draft, stored, ports.now(), kept);
    const issueId = await ports.issues.findAny('user');
    const candidate = { ...facts, token };
    // By choosing a region, the admin agreed to send the token there and nowhere else.
    const steps = await tryConnection(ports, { candidate, draft, stored, issueId, otherRegionToo: false });
    if (steps.some(({ name, state }) => state === 'failed' && name !== 'readable')) {
      const connection = stored && (await showConnection(ports, stored.connection));
      return { saved: false, steps, connection };
    }
    const savedAt = ports.now().toISOString();
    const connection: Connection = {
      ...facts,
      tokenId: tokenIdFor(ports, draft, stored?.connection ?? null),
      savedBy: accountId,
      savedAt,
    };
    const keeps = draft.token === undefined ? (stored?.connection ?? null) : null;
    await store(ports, connection, { token, accountId, keeps });
    const health = await startHealth(ports, connection.tokenId, savedAt);
    return { saved: true, steps, connection: await showConnection(ports, connection, health) };
  };
}

/**
 * Stores a connection. Its saver is noted before; the saver of the connection it replaces is forgotten after. A
 * connection that `keeps` another's token is stored only while that one is there: a token that was replaced or removed
 * meanwhile must not come back.
 * @throws AppError PLATFORM_DOWN, CHANGED_MEANWHILE
 */
function store(
  ports: StoreNeeds,
  connection: Connection,
  {
    token,
    accountId,
    keeps,
  }: { readonly token: Secret; readonly accountId: string; readonly keeps: Connection | null },
): Promise<void> {
  return withConnectionLock(ports, async () => {
    const before = await ports.connections.find();
    if (keeps !== null && before?.tokenId !== keeps.tokenId) throw new AppError('CHANGED_MEANWHILE');
    await ports.personalData.note(accountId, { in: 'connection' }, connection.savedAt);
    await ports.connections.save(connection, token);
    if (before?.savedBy !== accountId) await forgetSaver(ports, before?.savedBy);
  });
}

/** A connection that keeps token and region keeps its `tokenId`, so that an active run goes on with it. */
function tokenIdFor(
  ports: Pick<Ports, 'newReference'>,
  { token, region }: ConnectionDraft,
  stored: Connection | null,
): string {
  const isSame = token === undefined && stored?.region === region;
  return isSame ? stored.tokenId : ports.newReference();
}

/** A connection that has just passed its check starts with that success. Saving succeeds even if this cannot be stored. */
async function startHealth(
  ports: Pick<Ports, 'connections' | 'log'>,
  tokenId: string,
  at: string,
): Promise<ConnectionHealth> {
  const health = { lastSuccessAt: at, lastFailure: null };
  try {
    await ports.connections.saveHealth(tokenId, health);
  } catch (error) {
    ports.log.trouble('health not noted', {}, error);
  }
  return health;
}

import type { ConnectionDraft, connectionsContract } from '../contract/connections/questions';
import { AppError } from '../shared/app-error';
import {
  isLive,
  placeOf,
  type Connection,
  type ConnectionHealth,
  type LiveConnection,
} from './model/connection';
import { readDraft, type ReadyDraft } from './model/connection-draft';
import { usualName } from './model/connection-name';
import { connectionIn, firstId, withConnection, type Registry } from './model/registry';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { changeConnections, type ChangeNeeds } from './change-connections';
import type { ChangeNote } from './log-change';
import { readStored } from './read-stored';
import { showConnection, type ShowNeeds } from './show-connection';
import { tryConnection, type TryNeeds } from './try-connection';

type Needs = TryNeeds & ShowNeeds & ChangeNeeds & Pick<Ports, 'issues' | 'now' | 'newReference'>;

/**
 * Checks a draft and stores it only if its region accepts the token; until then the stored connection stays. If the
 * links of the issue that was read cannot be read, that may be about that issue alone: it is saved, and the answer says
 * so. Without a token in the draft the stored one is checked again and kept.
 * @throws AppError nothing was stored: INVALID_INPUT (fields of the draft), PLATFORM_DOWN, RATE_LIMITED,
 *                  CHANGED_MEANWHILE (its lock is held, or the token to keep was replaced or removed)
 */
export function saveConnection(ports: Needs): SiteVerb<typeof connectionsContract.saveConnection> {
  return async ({ accountId }, { draft }) => {
    const { connection: known, stored } = await readStored(ports);
    const ready = readDraft(draft, stored, ports.now(), known);
    const issueId = await ports.issues.findAny('user');
    // By choosing a region, the admin agreed to send the token there and nowhere else.
    const tried = { candidate: ready, draft, stored, issueId, otherRegionToo: false };
    const steps = await tryConnection(ports, tried);
    if (steps.some(({ name, state }) => state === 'failed' && name !== 'readable')) {
      const connection = stored && (await showConnection(ports, stored.connection));
      return { saved: false, steps, connection };
    }
    const savedAt = ports.now().toISOString();
    const { last4, ends } = ready;
    const tokenId = tokenIdFor(ports, draft, stored?.connection ?? null);
    const token = { tokenId, last4, ends, savedBy: accountId, savedAt };
    const saved = await store(ports, {
      id: known?.id ?? firstId,
      ready,
      token,
      keeps: draft.token === undefined ? (stored?.connection ?? null) : null,
    });
    const health = await startHealth(ports, saved, savedAt);
    return { saved: true, steps, connection: await showConnection(ports, saved, health) };
  };
}

/** What is stored: the checked draft, as the connection with this id. `keeps`: the connection whose token it keeps. */
interface Saving {
  readonly id: string;
  readonly ready: ReadyDraft;
  readonly token: LiveConnection['token'];
  readonly keeps: LiveConnection | null;
}

/**
 * Stores a connection. One that `keeps` another's token is stored only while that one is there: a token that was
 * replaced or removed meanwhile must not come back.
 * @throws AppError PLATFORM_DOWN, CHANGED_MEANWHILE
 */
async function store(ports: ChangeNeeds, { id, ready, token, keeps }: Saving): Promise<LiveConnection> {
  const { region, salesforceHost, atOnce } = ready;
  const { tokenId, savedBy } = token;
  const change = (registry: Registry): Registry => {
    const before = connectionIn(registry, id);
    if (keeps !== null && before?.token?.tokenId !== keeps.token.tokenId)
      throw new AppError('CHANGED_MEANWHILE');
    const isSameToken = before?.token?.tokenId === tokenId;
    const rest = before ?? aNewConnection(id, salesforceHost);
    const family = isSameToken ? rest.family : tokenId;
    const others = before?.region === region ? {} : { next: null, previous: null };
    return withConnection(registry, { ...rest, ...others, region, salesforceHost, atOnce, family, token });
  };
  const brings =
    keeps?.token.tokenId === tokenId ? null : { place: { connectionId: id, tokenId }, token: ready.token };
  const note: ChangeNote = {
    by: savedBy,
    tells: () => ({ connectionId: id, what: { how: 'saved', newToken: brings !== null } }),
  };
  const { registry } = await changeConnections(ports, change, note, brings);
  const saved = connectionIn(registry, id);
  if (saved === null || !isLive(saved)) throw new AppError('UNEXPECTED');
  return saved;
}

function aNewConnection(id: string, salesforceHost: string | null): Omit<Connection, 'region' | 'atOnce'> {
  const nothing = { salesforceHost, family: '', token: null, next: null, previous: null, stop: null };
  return { id, name: usualName(salesforceHost), ...nothing };
}

/** A connection that keeps token and region keeps its `tokenId`, so that an active run goes on with it. */
function tokenIdFor(
  ports: Pick<Ports, 'newReference'>,
  { token, region }: ConnectionDraft,
  stored: LiveConnection | null,
): string {
  const isSame = token === undefined && stored?.region === region;
  return isSame ? stored.token.tokenId : ports.newReference();
}

/** A connection that has just passed its check starts with that success. Saving succeeds even if this cannot be stored. */
async function startHealth(
  ports: Pick<Ports, 'connections' | 'log'>,
  connection: LiveConnection,
  at: string,
): Promise<ConnectionHealth> {
  const health = { lastSuccessAt: at, lastFailure: null };
  try {
    await ports.connections.saveHealth(placeOf(connection), health);
  } catch (error) {
    ports.log.trouble('health not noted', {}, error);
  }
  return health;
}

import type { ConnectionDraft, connectionsContract } from '../contract/connections/questions';
import { mostConnections } from '../contract/connections/settings-view';
import { AppError } from '../shared/app-error';
import { isLive, type Connection, type LiveConnection } from './model/connection';
import { readDraft, type ReadyDraft } from './model/connection-draft';
import { readName, refuseTakenName, usualName } from './model/connection-name';
import { connectionIn, firstId, getConnection, withConnection, type Registry } from './model/registry';
import type { WrittenRegistry } from '../ports/connections';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { isAccepted } from './check-connection';
import { about } from './log-change';
import { readStored } from './read-stored';
import { showChanged, showSettings, type ShowNeeds } from './show-settings';
import { startHealth } from './start-health';
import { tryConnection, type TryNeeds } from './try-connection';

type Needs = TryNeeds & ShowNeeds & ChangeNeeds & Pick<Ports, 'issues' | 'now' | 'newReference'>;

/**
 * Checks a draft and stores it only if its region accepts the token; until then the stored connection stays. A null id
 * makes a new connection. If the links of the issue that was read cannot be read, that may be about that issue alone: it
 * is saved, and the answer says so. Without a token in the draft the stored one is checked again and kept.
 * @throws AppError nothing was stored: INVALID_INPUT (fields of the draft; nameTaken, tooManyConnections), NOT_FOUND (the
 *                  connection was removed), PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE (its lock is held, the token
 *                  to keep was replaced or removed, or another admin has just made the site's first connection)
 */
export function saveConnection(ports: Needs): SiteVerb<typeof connectionsContract.saveConnection> {
  return async ({ accountId }, { id, draft }) => {
    const { registry, connection: known, stored } = await readStored(ports, id);
    const ready = readDraft(draft, stored, ports.now(), {
      kept: known,
      longestDays: registry.longestDays,
    });
    const place = {
      id: id ?? idOfNew(ports, registry),
      isNew: id === null,
      name: readName(draft.name ?? ''),
    };
    refusePlace(registry, place);
    const issueId = await ports.issues.findAny('user');
    // By choosing a region, the admin agreed to send the token there and nowhere else.
    const tried = { candidate: ready, draft, stored, issueId, otherRegionToo: false };
    const steps = await tryConnection(ports, tried);
    if (!isAccepted(steps)) {
      const settings = await showSettings(ports, await ports.connections.registry());
      return { savedId: null, steps, settings, endsEarlierRelease: false };
    }
    const savedAt = ports.now().toISOString();
    const { last4, ends } = ready;
    const tokenId = tokenIdFor(ports, draft, stored?.connection ?? null);
    const token = { tokenId, last4, ends, savedBy: accountId, savedAt };
    const keeps = draft.token === undefined ? (stored?.connection ?? null) : null;
    const written = await store(ports, { place, ready, token, keeps });
    const saved = getConnection(written.registry, place.id);
    const health = isLive(saved) ? await startHealth(ports, saved, savedAt) : undefined;
    const shown = await showChanged(ports, written, health && { id: place.id, health });
    return { ...shown, savedId: place.id, steps };
  };
}

/** Which connection is saved, and its name where an admin gave one. */
interface Place {
  readonly id: string;
  readonly isNew: boolean;
  readonly name: string | null;
}

/** What is stored: the checked draft. `keeps`: the connection whose token it keeps. */
interface Saving {
  readonly place: Place;
  readonly ready: ReadyDraft;
  readonly token: LiveConnection['token'];
  readonly keeps: LiveConnection | null;
}

/**
 * The site's very first connection is the one that rows of earlier releases mean. Later ones never take its id again:
 * projects that were bound to it must not be bound to another org unasked.
 */
function idOfNew({ newReference }: Pick<Ports, 'newReference'>, { revision, connections }: Registry): string {
  return revision === 0 && connections.length === 0 ? firstId : newReference();
}

/** @throws AppError INVALID_INPUT, NOT_FOUND, CHANGED_MEANWHILE: there is no such place, or none any more */
function refusePlace(registry: Registry, { id, isNew, name }: Place): void {
  if (!isNew) getConnection(registry, id);
  else if (connectionIn(registry, id) !== null) throw new AppError('CHANGED_MEANWHILE');
  if (isNew && registry.connections.length >= mostConnections)
    throw new AppError('INVALID_INPUT', { fields: [{ field: 'id', problem: 'tooManyConnections' }] });
  if (name !== null) refuseTakenName(registry, id, name);
}

/**
 * Stores a connection. One that `keeps` another's token is stored only while that one is there: a token that was
 * replaced or removed meanwhile must not come back.
 * @throws AppError PLATFORM_DOWN, NOT_FOUND, INVALID_INPUT, CHANGED_MEANWHILE
 */
function store(ports: ChangeNeeds, { place, ready, token, keeps }: Saving): Promise<WrittenRegistry> {
  const { region, salesforceHost, atOnce } = ready;
  const { id } = place;
  const { tokenId, savedBy } = token;
  const change = (registry: Registry): Registry => {
    refusePlace(registry, place);
    const before = connectionIn(registry, id);
    if (keeps !== null && before?.token?.tokenId !== keeps.token.tokenId)
      throw new AppError('CHANGED_MEANWHILE');
    const isSameToken = before?.token?.tokenId === tokenId;
    const rest = before ?? aNewConnection(id, usualName(salesforceHost, registry));
    const name = place.name ?? rest.name;
    const family = isSameToken ? rest.family : tokenId;
    // A token that was prepared, or can be taken back, belongs to the one that is replaced here.
    const others = isSameToken ? {} : { next: null, previous: null };
    return withConnection(registry, {
      ...{ ...rest, ...others },
      ...{ name, region, salesforceHost, atOnce, family, token },
    });
  };
  const brings =
    keeps?.token.tokenId === tokenId ? null : { place: { connectionId: id, tokenId }, token: ready.token };
  const note = about(savedBy, id, { how: 'saved', newToken: brings !== null });
  return changeConnections(ports, change, note, brings);
}

function aNewConnection(id: string, name: string): Omit<Connection, 'region' | 'atOnce' | 'salesforceHost'> {
  return { id, name, family: '', token: null, next: null, previous: null, stop: null, access: null };
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

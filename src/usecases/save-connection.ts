import type { ConnectionDraft, settingsContract } from '../contract/settings';
import type { Connection, ConnectionHealth } from '../domain/connection';
import { readDraft } from '../domain/connection-draft';
import { viewConnection } from '../domain/connection-view';
import type { Ports } from '../ports';
import type { SiteVerb } from './caller';
import { climbLadder } from './climb-ladder';

/**
 * Tries a draft and stores it only if no rung failed; until then what was stored stays. Without a token in the draft the
 * stored one is tried anew and kept.
 * @throws AppError  nothing was stored: INVALID_INPUT (fields of the draft), PLATFORM_DOWN, RATE_LIMITED (by Jira)
 */
export function saveConnection(ports: Ports): SiteVerb<typeof settingsContract.saveConnection> {
  return async ({ accountId }, { draft }) => {
    const stored = await ports.connections.open();
    const { token, ...facts } = readDraft(draft, stored, ports.now());
    const [issueId, displayName, health] = await Promise.all([
      ports.issues.findAny('user'),
      ports.people.myName(),
      ports.connections.health(),
    ]);
    const ladder = await climbLadder(ports, { ...facts, token }, issueId);
    const now = ports.now();
    if (ladder.some(({ state }) => state === 'failed')) {
      return { saved: false, ladder, connection: stored && viewConnection(stored.connection, health, now) };
    }
    const savedAt = now.toISOString();
    const connection: Connection = {
      ...facts,
      tokenId: tokenIdFor(ports, draft, stored?.connection ?? null),
      savedBy: { accountId, displayName },
      savedAt,
    };
    await ports.connections.save(connection, token);
    const fresh = await startHealth(ports, savedAt);
    return { saved: true, ladder, connection: viewConnection(connection, fresh, now) };
  };
}

/** What keeps its token and region keeps its name, so that a run under way goes on with it. */
function tokenIdFor(ports: Ports, { token, region }: ConnectionDraft, stored: Connection | null): string {
  const isSame = token === undefined && stored?.region === region;
  return isSame ? stored.tokenId : ports.newReference();
}

/** A connection that has just passed its test begins with that success. Not being able to note it is no failure to save. */
async function startHealth(ports: Ports, at: string): Promise<ConnectionHealth> {
  const health = { lastSuccessAt: at, lastFailure: null };
  try {
    await ports.connections.saveHealth(health);
  } catch (error) {
    ports.log.trouble('health not noted', {}, error);
  }
  return health;
}

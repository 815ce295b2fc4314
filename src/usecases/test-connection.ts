import type { settingsContract } from '../contract/settings';
import { AppError } from '../domain/app-error';
import { readDraft } from '../domain/connection-draft';
import type { Ports } from '../ports';
import type { SiteVerb } from './caller';
import { climbLadder } from './climb-ladder';
import { tellConnection } from './tell-connection';

/**
 * Tries a draft, or what is stored, and shows how far that got. Stores nothing.
 * @throws AppError INVALID_INPUT (fields of the draft), NOT_CONNECTED (nothing drafted, nothing stored), PLATFORM_DOWN,
 *                  RATE_LIMITED (by Jira)
 */
export function testConnection(ports: Ports): SiteVerb<typeof settingsContract.testConnection> {
  return async (_caller, { draft }) => {
    const stored = await ports.connections.open();
    const candidate =
      draft === null
        ? stored && { ...stored.connection, token: stored.token }
        : readDraft(draft, stored, ports.now());
    if (candidate === null) throw new AppError('NOT_CONNECTED');
    const [issueId, health] = await Promise.all([ports.issues.findAny('user'), ports.connections.health()]);
    const ladder = await climbLadder(ports, candidate, issueId);
    return { ladder, connection: stored && (await tellConnection(ports, stored.connection, health)) };
  };
}

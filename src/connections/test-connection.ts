import type { connectionsContract } from '../contract/connections/questions';
import { AppError } from '../shared/app-error';
import { readDraft } from './model/connection-draft';
import { readStored } from './read-stored';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { showSettings, type ShowNeeds } from './show-settings';
import { tryConnection, type TryNeeds } from './try-connection';

type Needs = TryNeeds & ShowNeeds & Pick<Ports, 'connections' | 'issues' | 'now'>;

/**
 * Checks a draft, or what is stored, and shows how far that got. Stores only the health of the stored connection, if
 * that is what was checked.
 * @throws AppError INVALID_INPUT (fields of the draft), NOT_FOUND (the connection was removed), NOT_CONNECTED (nothing
 *                  drafted, no token stored), PLATFORM_DOWN, RATE_LIMITED (by Jira or Forge)
 */
export function testConnection(ports: Needs): SiteVerb<typeof connectionsContract.testConnection> {
  return async (_caller, { id, draft, otherRegionToo = false }) => {
    const { stored } = await readStored(ports, id);
    const candidate =
      draft === null
        ? stored && { ...stored.connection.token, region: stored.connection.region, token: stored.token }
        : readDraft(draft, stored, ports.now());
    if (candidate === null) throw new AppError('NOT_CONNECTED');
    const issueId = await ports.issues.findAny('user');
    const steps = await tryConnection(ports, { candidate, draft, stored, issueId, otherRegionToo });
    return { steps, settings: await showSettings(ports, await ports.connections.registry()) };
  };
}

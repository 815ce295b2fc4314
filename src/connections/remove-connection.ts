import type { connectionsContract, Removal } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { about } from './log-change';
import { factsOf, getConnection, projectsOf, without, type Registry } from './model/registry';
import { showChanged, type ShowNeeds } from './show-settings';

/**
 * Removes a connection with its tokens and its health, and tells what was removed and what becomes of what hung on it.
 * Its projects use the default from then on, or send nothing. Runs under way through it pause at their next look. Persons'
 * log-ins over it are revoked at Salesforce and erased, as far as time allows, and the sweep ends the rest. If
 * deleting the tokens fails, the next change or the hourly sweep does it. The links at the Connector stay.
 * @throws AppError nothing was removed: NOT_FOUND (somebody has removed it), PLATFORM_DOWN, CHANGED_MEANWHILE (its lock
 *                  is held)
 */
export function removeConnection(
  ports: ChangeNeeds & ShowNeeds & Pick<Ports, 'endLeftLogIns' | 'runsThrough' | 'setUps'>,
): SiteVerb<typeof connectionsContract.removeConnection> {
  return async ({ accountId }, { id, projects: became }) => {
    const runs = await ports.runsThrough(id);
    let removed: Removal = { name: '', tokens: 0, projects: 0, became, runs };
    const change = (before: Registry): Registry => {
      removed = { ...removed, ...accountOf(before, id) };
      return without(before, id, became);
    };
    const written = await changeConnections(ports, change, about(accountId, id, { how: 'removed' }));
    await ports.endLeftLogIns(id);
    await forgetSetUp(ports, id);
    return { ...(await showChanged(ports, written)), removed };
  };
}

/** Left over it holds nothing that anybody could use: no secret, and nobody's name. */
async function forgetSetUp({ setUps, log }: Pick<Ports, 'setUps' | 'log'>, id: string): Promise<void> {
  try {
    await setUps.forget(id);
  } catch (error) {
    log.trouble('set-up left over', {}, error);
  }
}

function accountOf(registry: Registry, id: string): Pick<Removal, 'name' | 'tokens' | 'projects'> {
  const connection = getConnection(registry, id);
  return {
    name: connection.name,
    tokens: factsOf(connection).length,
    projects: projectsOf(registry, id).length,
  };
}

import type { connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { getConnection, projectsOf } from './model/registry';

/**
 * Counts what hangs on a connection: the projects bound to it, and the runs under way through it, which would pause
 * without it.
 * @throws AppError NOT_FOUND (the connection was removed), PLATFORM_DOWN
 */
export function whatHangsOn(
  ports: Pick<Ports, 'connections' | 'runsThrough'>,
): SiteVerb<typeof connectionsContract.whatHangsOn> {
  return async (_caller, { id }) => {
    const registry = await ports.connections.registry();
    const connection = getConnection(registry, id);
    return { projects: projectsOf(registry, connection.id).length, runs: await ports.runsThrough(id) };
  };
}

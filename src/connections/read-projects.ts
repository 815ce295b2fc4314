import { projectsAPage, type connectionsContract } from '../contract/connections/questions';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { getConnection, lostProjects, projectsOf } from './model/registry';

/**
 * Lists the projects that are bound to a connection, or with null those bound to one that was removed, a page at a time
 * and in the order of their ids. Jira is asked as the caller; a project it does not show has neither key nor name.
 * @throws AppError NOT_FOUND (the connection was removed), PLATFORM_DOWN, RATE_LIMITED
 */
export function readProjects(
  ports: Pick<Ports, 'connections' | 'projects'>,
): SiteVerb<typeof connectionsContract.readProjects> {
  return async (_caller, { connectionId, from }) => {
    const registry = await ports.connections.registry();
    const all =
      connectionId === null
        ? lostProjects(registry)
        : projectsOf(registry, getConnection(registry, connectionId).id);
    const ids = all.toSorted((a, b) => Number(a) - Number(b)).slice(from, from + projectsAPage);
    const seen = await ports.projects.named('user', ids);
    const next = from + projectsAPage;
    return {
      projects: ids.map((id) => ({ id, key: seen.get(id)?.key ?? null, name: seen.get(id)?.name ?? null })),
      next: next < all.length ? next : null,
    };
  };
}

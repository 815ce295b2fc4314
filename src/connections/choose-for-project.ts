import type { Ports } from '../ports/ports';
import { chooseConnection, type ChosenConnection } from './model/choose-connection';

/**
 * Which connection speaks for a project, without opening it: no token is read. The project is asked for only where it matters,
 * which is on a site with bound projects.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, and what finding out the project throws
 */
export async function chooseForProject(
  { connections }: Pick<Ports, 'connections'>,
  findProject: () => Promise<string>,
): Promise<ChosenConnection> {
  const registry = await connections.registry();
  return chooseConnection(registry, registry.bound.size === 0 ? null : await findProject());
}

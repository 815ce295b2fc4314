import type { Ports } from '../../ports/ports';
import { firstId, lostProjects } from '../../connections/model/registry';

export type OtherConnectionNeeds = Pick<Ports, 'connections' | 'log'>;

/**
 * Whether another connection than this one may have answered for issues of this site, now or before: a rebound project
 * or an issue that was moved. Only the mirrors on the issues know that, and what it knew of them. Yes if that cannot be
 * found out.
 */
export async function othersMayHaveAnswered(
  { connections, log }: OtherConnectionNeeds,
  connectionId: string,
): Promise<boolean> {
  try {
    const registry = await connections.registry();
    const isFirstAndOnly = registry.connections.every(({ id }) => id === firstId) && connectionId === firstId;
    return !isFirstAndOnly || lostProjects(registry).length > 0;
  } catch (error) {
    log.trouble('other connections not known', {}, error);
    return true;
  }
}

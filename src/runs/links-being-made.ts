import type { LinksBeingMade } from '../ports/links';
import type { Ports } from '../ports/ports';

/** Whether one of the project's runs is making links. The delivery at work says so in the project's lock. */
export function linksBeingMade({ runs, now }: Pick<Ports, 'runs' | 'now'>): LinksBeingMade {
  return async (projectId) => {
    const lock = await runs.lock(projectId);
    return lock?.makesLinks === true && lock.until >= now().toISOString();
  };
}

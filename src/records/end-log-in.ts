import type { personContract } from '../contract/records/person';
import type { PersonVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { showLogIns } from './open-log-ins';

/** Ends a person's log-in at Salesforce. Throws AppError PLATFORM_DOWN, RATE_LIMITED. */
export function endLogIn(ports: Pick<Ports, 'connections'>): PersonVerb<typeof personContract.endLogIn> {
  return async () => ({ connections: showLogIns(await ports.connections.registry()), trouble: null });
}

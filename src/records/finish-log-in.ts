import type { personContract } from '../contract/records/person';
import type { PersonVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { showLogIns } from './open-log-ins';

/** Finishes a person's log-in at Salesforce. Throws AppError PLATFORM_DOWN, RATE_LIMITED. */
export function finishLogIn(
  ports: Pick<Ports, 'connections'>,
): PersonVerb<typeof personContract.finishLogIn> {
  return async () => ({
    connections: showLogIns(await ports.connections.registry()),
    id: null,
    trouble: { code: 'CALL_BACK_STRANGE' },
  });
}

import type { personContract } from '../contract/records/person';
import { getConnection } from '../connections/model/registry';
import type { PersonVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';

/** Begins a person's log-in at Salesforce. Throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED. */
export function beginLogIn(ports: Pick<Ports, 'connections'>): PersonVerb<typeof personContract.beginLogIn> {
  return async (_caller, { id }) => {
    getConnection(await ports.connections.registry(), id);
    return { address: null, trouble: { code: 'NOT_SET_UP' } };
  };
}

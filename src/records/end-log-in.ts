import type { personContract } from '../contract/records/person';
import type { SalesforceTrouble } from '../contract/records/trouble';
import type { PersonVerb } from '../ports/caller';
import { eraseLogIn, type EraseLogInNeeds } from './log-ins/erase-log-in';
import { showLogIns, type ShowLogInsNeeds } from './open-log-ins';
import { troubleOf } from './trouble-of';

type Needs = EraseLogInNeeds & ShowLogInsNeeds;

/**
 * Ends the asking person's log-in to a connection: revokes it at Salesforce, then erases it here. Where Salesforce does not
 * confirm, it is erased all the same, and the answer says so. May be repeated, also for a connection that was removed.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE (it is being renewed or replaced)
 */
export function endLogIn(ports: Needs): PersonVerb<typeof personContract.endLogIn> {
  return async ({ accountId }, { id }) => {
    const error = await eraseLogIn(ports, { connectionId: id, accountId });
    const trouble: SalesforceTrouble | null = error && troubleOf(ports, 'log-in not revoked', error);
    return { connections: await showLogIns(ports, accountId), trouble };
  };
}

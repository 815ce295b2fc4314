import type { linksContract } from '../contract/links/questions';
import { AppError } from '../shared/app-error';
import type { IssueVerb } from '../ports/caller';
import { pushHeld, type PushHeldNeeds } from './push-held';

/**
 * Pushes the caller's issue to one of its records, after asking the Connector whether it is linked.
 * @throws AppError nothing was sent: CHANGED_MEANWHILE (no longer linked), NOT_CONNECTED, TOKEN_ENDED, TOKEN_REJECTED,
 *                  REFUSED, RATE_LIMITED, CONNECTOR_DOWN, ANSWER_UNKNOWN, PLATFORM_DOWN
 */
export function pushRecord(ports: PushHeldNeeds): IssueVerb<typeof linksContract.pushRecord> {
  return (caller, { recordId }) =>
    pushHeld(ports, caller, (held) => {
      const chosen = held.filter(({ record }) => record.id === recordId);
      if (chosen.length === 0) throw new AppError('CHANGED_MEANWHILE');
      return chosen;
    });
}

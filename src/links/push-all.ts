import type { linksContract } from '../contract/links/questions';
import type { IssueVerb } from '../ports/caller';
import { pushHeld, type PushHeldNeeds } from './push-held';

/**
 * Pushes the caller's issue to all its records, as far as one invocation reaches. Records that were never pushed come
 * first, then those pushed longest ago, so that another press goes on where this one ended. Only sealed marks count,
 * because others could have written the mirror.
 * @throws AppError nothing was sent: NOT_CONNECTED, TOKEN_ENDED, TOKEN_REJECTED, REFUSED, RATE_LIMITED, CONNECTOR_DOWN,
 *                  ANSWER_UNKNOWN, PLATFORM_DOWN
 */
export function pushAll(ports: PushHeldNeeds): IssueVerb<typeof linksContract.pushAll> {
  return (caller) =>
    pushHeld(ports, caller, (held, lastPushes) => {
      const pushedAt = (id: string): number => Date.parse(lastPushes.get(id)?.at ?? '1970-01-01');
      return held.toSorted((a, b) => pushedAt(a.record.id) - pushedAt(b.record.id));
    });
}

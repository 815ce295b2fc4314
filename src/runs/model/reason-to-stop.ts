import { connectionIn, type Registry } from '../../connections/model/registry';
import { standingStop } from '../../connections/model/standing-stop';
import { pauseFor } from './pause-for';
import { doCount } from './rights';
import type { RunIntent, Verdict } from './run';

/**
 * What a delivery works under: the intent it was claimed with, and the token it opened its connection with; null where
 * it could not open it.
 */
interface Agreed {
  readonly intent: RunIntent;
  readonly tokenId: string | null;
}

/** What a delivery reads while it works. `isDisplaced`: a successor has claimed the run. */
interface Findings {
  readonly isDisplaced: boolean;
  readonly intent: RunIntent | null;
  readonly registry: Registry;
}

/** Why a delivery may not go on, or null: what people want comes before what the connection allows, and both before rights. */
export function reasonToStop(agreed: Agreed, found: Findings, now: Date): Verdict | null {
  if (found.isDisplaced) return { why: 'displaced' };
  const { intent } = found;
  if (intent?.desired === 'cancel') return { why: 'cancelled' };
  if (intent?.desired === 'pause') return { why: 'paused', pause: { by: 'person', at: intent.at } };
  return reasonOfConnection(agreed, found.registry, now) ?? reasonOfRights(agreed.intent, now);
}

function reasonOfConnection({ intent, tokenId }: Agreed, registry: Registry, now: Date): Verdict | null {
  const connection = connectionIn(registry, intent.connection.id);
  if (!connection?.token) return pauseFor('trouble', 'NOT_CONNECTED', now);
  if (connection.family !== intent.connection.family) return pauseFor('otherToken', 'NOT_CONNECTED', now);
  // A prepared token of the same connection took over. The next delivery opens it.
  if (tokenId !== null && connection.token.tokenId !== tokenId) return { why: 'handedOn' };
  // A preview only reads.
  const isStopped = intent.work === 'push' && standingStop(registry, intent.connection.id) !== null;
  return isStopped ? pauseFor('trouble', 'SENDING_STOPPED', now) : null;
}

/** Jira's answers about maker and starter count for a day from their press. */
function reasonOfRights({ makerAskedAt, starterAskedAt, work }: RunIntent, now: Date): Verdict | null {
  const counts = (at: string | null): boolean => at !== null && doCount({ at }, now);
  if (!counts(makerAskedAt)) return pauseFor('makersRights', 'NOT_ALLOWED', now);
  return work === 'push' && !counts(starterAskedAt) ? pauseFor('startersRights', 'NOT_ALLOWED', now) : null;
}

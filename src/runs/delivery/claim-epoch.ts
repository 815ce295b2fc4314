import { absorbed } from '../model/absorb';
import {
  continuedPreview,
  emptyPush,
  oneMoreIdle,
  planOf,
  pushesOf,
  type Claim,
  type Journal,
} from '../model/journal';
import { isDead } from '../model/phase';
import type { Ending, Run, RunIntent } from '../model/run';
import type { Ports } from '../../ports/ports';
import { retry } from '../../shared/retry';
import type { DeliveredEvent } from '../../ports/run-events';

/** What a delivery has to go by: people's will, the journals before its own, and its own. */
export interface Claimed {
  readonly intent: RunIntent;
  readonly journals: readonly Journal[];
  readonly mine: Journal;
}

/** How a delivery ended that calls for the next one by itself; after any other ending only a person does. */
const goesOn: readonly Ending['why'][] = ['handedOn', 'waits'];

/**
 * Makes sure that of all deliveries of a run one alone goes to work. `over`: this event's part is done, or nobody wants it
 * any more; `cancelled`: the run is over, and nobody else is left to say so; `twin`: another delivery is at work on it, and
 * it is told later whether that one lived.
 *
 * The place of a delivery that died is taken by the next epoch, never by the same: were it only slow, it finds that out
 * before it sends anything it has not written down yet, and what it had written down nobody else sends.
 */
export async function claimEpoch(
  ports: Ports,
  run: Run,
  event: DeliveredEvent,
): Promise<Claimed | 'over' | 'cancelled' | 'twin'> {
  const storage = ports.backOff('storage');
  const [intent, connection] = await Promise.all([
    retry(ports, storage, () => ports.runs.intent(run.id)),
    ports.connections.find(),
  ]);
  if (intent === null || intent.work === 'gather') return 'over';
  const journals = await retry(ports, storage, () => ports.runs.journals(run.id, intent.epoch - 1));
  const last = journals.at(-1);
  const verdict = mayClaim(ports, intent, last, event);
  if (verdict !== null) return verdict;
  const claimedAt = ports.now().toISOString();
  const claim = {
    epoch: (last?.epoch ?? 0) + 1,
    calledBy: event.epoch,
    owner: ports.newReference(),
    claimedAt,
    inFlight: last?.inFlight ?? connection?.atOnce ?? 1,
    idle: oneMoreIdle(isResumed(intent, last) ? undefined : last, claimedAt),
  };
  // Bare: what it takes over is read only now that it is claimed.
  const bare = intent.work === 'push' ? emptyPush(claim) : continuedPreview(claim, planOf(journals));
  if (!(await retry(ports, storage, () => ports.runs.claim(run.id, bare)))) return 'twin';
  // Claimed first, then read: a delivery that is only slow writes first and then looks for this claim.
  const after = await retry(ports, storage, () => ports.runs.journals(run.id, claim.epoch - 1));
  const before = after.filter(({ epoch }) => epoch < claim.epoch);
  return { intent, journals: before, mine: journalFor(intent, claim, before) };
}

function mayClaim(
  ports: Ports,
  intent: RunIntent,
  last: Journal | undefined,
  event: DeliveredEvent,
): 'over' | 'cancelled' | 'twin' | null {
  const reached = last?.epoch ?? 0;
  const isUnended = last?.ending === null;
  if (intent.desired === 'cancel' && !isUnended) return 'cancelled';
  // A stopped run needs nobody, unless the delivery that was to stop it died.
  if (intent.desired !== 'on' && (!isUnended || event.epoch > reached)) return 'over';
  if (event.epoch > reached + 1 || event.epoch < intent.epoch) return 'over';
  // An event whose press was taken back: the delivery before it had come to rest, and nobody wants it to go on.
  const isAtRest = last?.ending && !goesOn.includes(last.ending.why);
  if (isAtRest && event.epoch !== intent.epoch) return 'over';
  if (!last || event.epoch > reached) return null;
  // The event of a delivery that died comes again, also when it is its successor that died.
  if (event.epoch < last.calledBy || last.ending !== null) return 'over';
  const isItsOwn = event.isRepeat && event.epoch === last.calledBy;
  return isItsOwn || isDead(last.touchedAt, ports.now()) ? null : 'twin';
}

/** Whether a person has set the run going since: what came to nothing before then counts no more. */
function isResumed(intent: RunIntent, last: Journal | undefined): boolean {
  return last !== undefined && last.epoch < intent.epoch;
}

function journalFor(intent: RunIntent, claim: Claim, journals: readonly Journal[]): Journal {
  return intent.work === 'push'
    ? absorbed(emptyPush(claim), pushesOf(journals))
    : continuedPreview(claim, planOf(journals));
}

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
import type { Ending, Run, Will } from '../model/run';
import type { Ports } from '../../ports/ports';
import { retry } from '../../shared/retry';
import type { Delivered } from './delivered';

/** What a delivery has to go by: people's will, the journals before its own, and its own. */
export interface Claimed {
  readonly will: Will;
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
  event: Delivered,
): Promise<Claimed | 'over' | 'cancelled' | 'twin'> {
  const storage = ports.gate('storage');
  const [will, connection] = await Promise.all([
    retry(ports, storage, () => ports.runs.will(run.id)),
    ports.connections.find(),
  ]);
  if (will === null || will.work === 'gather') return 'over';
  const journals = await retry(ports, storage, () => ports.runs.journals(run.id, will.epoch - 1));
  const last = journals.at(-1);
  const verdict = mayClaim(ports, will, last, event);
  if (verdict !== null) return verdict;
  const claimedAt = ports.now().toISOString();
  const claim = {
    epoch: (last?.epoch ?? 0) + 1,
    calledBy: event.epoch,
    owner: ports.newReference(),
    claimedAt,
    inFlight: last?.inFlight ?? connection?.atOnce ?? 1,
    idle: oneMoreIdle(isResumed(will, last) ? undefined : last, claimedAt),
  };
  // Bare: what it takes over is read only now that it is claimed.
  const bare = will.work === 'push' ? emptyPush(claim) : continuedPreview(claim, planOf(journals));
  if (!(await retry(ports, storage, () => ports.runs.claim(run.id, bare)))) return 'twin';
  // Claimed first, then read: a delivery that is only slow writes first and then looks for this claim.
  const after = await retry(ports, storage, () => ports.runs.journals(run.id, claim.epoch - 1));
  const before = after.filter(({ epoch }) => epoch < claim.epoch);
  return { will, journals: before, mine: journalFor(will, claim, before) };
}

function mayClaim(
  ports: Ports,
  will: Will,
  last: Journal | undefined,
  event: Delivered,
): 'over' | 'cancelled' | 'twin' | null {
  const reached = last?.epoch ?? 0;
  const isAtWork = last?.ending === null;
  if (will.go === 'cancel' && !isAtWork) return 'cancelled';
  // A stopped run needs nobody, unless the delivery that was to stop it died.
  if (will.go !== 'on' && (!isAtWork || event.epoch > reached)) return 'over';
  if (event.epoch > reached + 1 || event.epoch < will.epoch) return 'over';
  // An event whose press was taken back: the delivery before it had come to rest, and nobody wants it to go on.
  const isAtRest = last?.ending && !goesOn.includes(last.ending.why);
  if (isAtRest && event.epoch !== will.epoch) return 'over';
  if (!last || event.epoch > reached) return null;
  // The event of a delivery that died comes again, also when it is its successor that died.
  if (event.epoch < last.calledBy || last.ending !== null) return 'over';
  const isItsOwn = event.isRepeat && event.epoch === last.calledBy;
  return isItsOwn || isDead(last.touchedAt, ports.now()) ? null : 'twin';
}

/** Whether a person has set the run going since: what came to nothing before then counts no more. */
function isResumed(will: Will, last: Journal | undefined): boolean {
  return last !== undefined && last.epoch < will.epoch;
}

function journalFor(will: Will, claim: Claim, journals: readonly Journal[]): Journal {
  return will.work === 'push'
    ? absorbed(emptyPush(claim), pushesOf(journals))
    : continuedPreview(claim, planOf(journals));
}

import { connectionIn } from '../../connections/model/registry';
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
import type { StorageNeeds } from '../stored-run';

export type ClaimNeeds = StorageNeeds & Pick<Ports, 'connections' | 'now' | 'newReference'>;

/** What a delivery starts from: the intent, the journals before its own, and its own. */
export interface Claimed {
  readonly intent: RunIntent;
  readonly journals: readonly Journal[];
  readonly mine: Journal;
}

/** Endings after which the next delivery is called for automatically. After any other, a person has to press. */
const goesOn: readonly Ending['why'][] = ['handedOn', 'waits'];

/**
 * Makes sure that only one delivery of a run goes to work. `over`: this event has done its part, or nobody wants it any
 * more. `cancelled`: the run is over, and nobody else is left to record it. `twin`: another delivery is at work on this
 * event, which comes again later to see whether that one lived.
 *
 * The next epoch takes the place of a dead delivery, never the same epoch. A delivery that was only slow finds that out
 * before it sends anything it has not written down. What it had written down, nobody else sends.
 */
export async function claimEpoch(
  ports: ClaimNeeds,
  run: Run,
  event: DeliveredEvent,
): Promise<Claimed | 'over' | 'cancelled' | 'twin'> {
  const storage = ports.backOff('storage');
  const [intent, registry] = await Promise.all([
    retry(ports, storage, () => ports.runs.intent(run.id)),
    ports.connections.registry(),
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
    inFlight: last?.inFlight ?? connectionIn(registry, intent.connection.id)?.atOnce ?? 1,
    idle: oneMoreIdle(isResumed(intent, last) ? undefined : last, claimedAt),
  };
  // Empty, because what it takes over is read only after the claim.
  const bare = intent.work === 'push' ? emptyPush(claim) : continuedPreview(claim, planOf(journals));
  if (!(await retry(ports, storage, () => ports.runs.claim(run.id, bare)))) return 'twin';
  // Claim first, then read. A slow delivery writes first and then looks for this claim, so one of them always sees the
  // other.
  const after = await retry(ports, storage, () => ports.runs.journals(run.id, claim.epoch - 1));
  const before = after.filter(({ epoch }) => epoch < claim.epoch);
  return { intent, journals: before, mine: journalFor(intent, claim, before) };
}

function mayClaim(
  ports: Pick<Ports, 'now'>,
  intent: RunIntent,
  last: Journal | undefined,
  event: DeliveredEvent,
): 'over' | 'cancelled' | 'twin' | null {
  const reached = last?.epoch ?? 0;
  const isUnended = last?.ending === null;
  if (intent.desired === 'cancel' && !isUnended) return 'cancelled';
  // A stopped run needs no delivery, unless the one that was to stop it died.
  if (intent.desired !== 'on' && (!isUnended || event.epoch > reached)) return 'over';
  if (event.epoch > reached + 1 || event.epoch < intent.epoch) return 'over';
  // An event of a press that was taken back: the last delivery had stopped, and nobody wants it to go on.
  const isAtRest = last?.ending && !goesOn.includes(last.ending.why);
  if (isAtRest && event.epoch !== intent.epoch) return 'over';
  if (!last || event.epoch > reached) return null;
  // The event of a dead delivery comes again, even if its successor died too.
  if (event.epoch < last.calledBy || last.ending !== null) return 'over';
  const isItsOwn = event.isRepeat && event.epoch === last.calledBy;
  return isItsOwn || isDead(last.touchedAt, ports.now()) ? null : 'twin';
}

/** Whether a person has set the run going since. Earlier deliveries without progress then no longer count. */
function isResumed(intent: RunIntent, last: Journal | undefined): boolean {
  return last !== undefined && last.epoch < intent.epoch;
}

function journalFor(intent: RunIntent, claim: Claim, journals: readonly Journal[]): Journal {
  return intent.work === 'push'
    ? absorbed(emptyPush(claim), pushesOf(journals))
    : continuedPreview(claim, planOf(journals));
}

import { continuedPreview, emptyPush, planOf, type Claim, type Journal } from '../../domain/run/journal';
import { isDead } from '../../domain/run/phase';
import type { Run, Will } from '../../domain/run/run';
import type { Ports } from '../../ports';
import type { Delivered } from './deliver-run';

/** What a delivery has to go by: people's will, the journals before its own, and its own. */
export interface Claimed {
  readonly will: Will;
  readonly journals: readonly Journal[];
  readonly mine: Journal;
}

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
  const [will, journals, connection] = await Promise.all([
    ports.runs.will(run.id),
    ports.runs.journals(run.id),
    ports.connections.find(),
  ]);
  if (will === null) return 'over';
  const last = journals.at(-1);
  const reached = last?.epoch ?? 0;
  const isAtWork = last?.ending === null;
  if (will.go === 'cancel' && !isAtWork) return 'cancelled';
  // A stopped run needs nobody, unless the delivery that was to stop it died.
  if (will.go !== 'on' && (!isAtWork || event.epoch > reached)) return 'over';
  if (event.epoch > reached + 1 || event.epoch < will.epoch) return 'over';
  if (last && event.epoch <= reached) {
    // The event of a delivery that died comes again, also when it is its successor that died.
    if (event.epoch < last.calledBy || last.ending !== null) return 'over';
    const isItsOwn = event.isRepeat && event.epoch === last.calledBy;
    if (!isItsOwn && !isDead(last.touchedAt, ports.now())) return 'twin';
  }
  const claim = {
    epoch: reached + 1,
    calledBy: event.epoch,
    owner: ports.newReference(),
    claimedAt: ports.now().toISOString(),
    inFlight: last?.inFlight ?? connection?.atOnce ?? 1,
  };
  if (!(await ports.runs.claim(run.id, journalFor(will, claim, journals)))) return 'twin';
  // Claimed first, then read: a delivery that is only slow writes first and then looks for this claim.
  const before = (await ports.runs.journals(run.id)).filter(({ epoch }) => epoch < claim.epoch);
  return { will, journals: before, mine: journalFor(will, claim, before) };
}

function journalFor(will: Will, claim: Claim, journals: readonly Journal[]): Journal {
  return will.work === 'push' ? emptyPush(claim) : continuedPreview(claim, planOf(journals));
}

import { asAppError, inARun } from '../shared/consequence';
import type { Journal } from './model/journal';
import { pauseFor } from './model/pause-for';
import type { Run, Verdict } from './model/run';
import type { Ports } from '../ports/ports';
import { retry } from '../shared/retry';
import { claimEpoch, type ClaimNeeds } from './delivery/claim-epoch';
import { close, type StorageNeeds } from './stored-run';
import type { DeliveredEvent } from '../ports/run-events';
import type { DeliveryResult } from './delivery/delivery-context';
import { unlock } from './delivery/work-lock';
import { carryOut, type CarryOutNeeds } from './delivery/carry-out';

type ConcludeNeeds = StorageNeeds & Pick<Ports, 'events' | 'now' | 'log'>;
type Needs = ClaimNeeds & CarryOutNeeds & ConcludeNeeds;

/**
 * What happens to the event: nothing more, or the same event again after some seconds. `twin`: another delivery is at
 * work on it.
 */
export type Aftermath =
  | { readonly then: 'nothing' }
  | { readonly then: 'again'; readonly seconds: number; readonly why: 'twin' | 'later' };

const nothing: Aftermath = { then: 'nothing' };
const twinSeconds = 30;
const laterSeconds = 60;

/**
 * The next delivery comes after this one has given its concurrency key back. An event that meets a key still held is
 * retried only with exponential back-off, measured by others at 4 to 16 s.
 */
export const handOverSeconds = 3;

/** After this many deliveries in a row without progress, the run pauses. */
const mostIdle = 5;

/**
 * A run waits by itself for this long. Then it pauses and says why, because a delivery a minute costs something all
 * day.
 */
const longestWaitMs = 6 * 3_600_000;

/**
 * Carries out one delivery of a run within one function's time, and hands the rest on. An event that comes twice, late,
 * or next to its twin changes nothing: only one delivery of each epoch gets to work.
 */
export async function deliverRun(ports: Needs, event: DeliveredEvent): Promise<Aftermath> {
  const storage = ports.backOff('storage');
  try {
    const run = await retry(ports, storage, () => ports.runs.find(event.projectId, event.runId));
    if (run === null || (await retry(ports, storage, () => ports.runs.endOf(run))) !== null) return nothing;
    const claim = await claimEpoch(ports, run, event);
    if (claim === 'cancelled') {
      await close(ports, run, { at: ports.now().toISOString(), how: 'cancelled' });
      return nothing;
    }
    if (claim === 'over') return nothing;
    if (claim === 'twin') return { then: 'again', seconds: twinSeconds, why: 'twin' };
    return await conclude(ports, run, claim.mine, await carryOut(ports, run, claim));
  } catch (thrown) {
    const error = asAppError(thrown);
    ports.log.trouble('delivery ended early', { code: error.code }, error);
    // Whatever happened, the next delivery finds this one's results in the journals.
    return inARun[error.code] === 'waits' || error.code === 'UNEXPECTED'
      ? { then: 'again', seconds: error.facts.retryAfterSeconds ?? laterSeconds, why: 'later' }
      : nothing;
  }
}

/** Stores how a delivery ended, and arranges what follows. */
async function conclude(
  ports: ConcludeNeeds,
  run: Run,
  mine: Journal,
  worked: DeliveryResult,
): Promise<Aftermath> {
  const { save } = worked;
  const now = ports.now();
  const at = now.toISOString();
  const verdict = pausedIfStuck(worked.verdict, worked.isIdle ? mine : null, now);
  // The lock goes back first, because what is stored next lets another run of the project begin.
  if (verdict.why !== 'displaced') await unlock(ports, run, mine);
  switch (verdict.why) {
    case 'displaced':
      return nothing;
    case 'handedOn':
      await save({ why: 'handedOn', at, job: await callNext(handOverSeconds) });
      return nothing;
    case 'waits': {
      // A new event, because the platform repeats the same one only a limited number of times.
      const job = await callNext(verdict.seconds);
      const until = new Date(Date.parse(at) + verdict.seconds * 1000).toISOString();
      const { code, source } = verdict;
      await save({ why: 'waits', at, until, code, source, job });
      return nothing;
    }
    case 'paused':
      await save({ why: 'paused', at, pause: verdict.pause });
      return nothing;
    case 'done':
    case 'cancelled':
      await save({ why: verdict.why, at });
      await close(ports, run, { at, how: verdict.why });
      return nothing;
    default:
      await save({ why: verdict.why, at });
      return nothing;
  }

  async function callNext(seconds: number): Promise<string> {
    // The next delivery reads this journal, so the journal is saved before the event is pushed.
    await save(null);
    const next = { projectId: run.projectId, runId: run.id, epoch: mine.epoch + 1 };
    return retry(ports, ports.backOff('queue'), () => ports.events.call(next, seconds));
  }
}

/** Pauses a run that would go on without end: after several deliveries without progress, and after hours of waiting. */
function pausedIfStuck(verdict: Verdict, idle: Journal | null, now: Date): Verdict {
  if (!idle?.idle) return verdict;
  const { count, since } = idle.idle;
  if (verdict.why === 'handedOn' && count >= mostIdle) return pauseFor('noProgress', 'UNEXPECTED', now);
  const waitedMs = now.getTime() - Date.parse(since);
  return verdict.why === 'waits' && waitedMs > longestWaitMs
    ? pauseFor('trouble', verdict.code, now, { detail: null, source: verdict.source })
    : verdict;
}

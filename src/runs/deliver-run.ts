import type { Source } from '../contract/errors';
import { asAppError, inARun } from '../shared/consequence';
import type { Journal } from './model/journal';
import type { Run, StoredPause, WaitCode, Verdict } from './model/run';
import type { Ports } from '../ports/ports';
import { retry } from '../shared/retry';
import { claimEpoch } from './delivery/claim-epoch';
import { close } from './stored-run';
import type { DeliveredEvent } from '../ports/run-events';
import type { DeliveryResult } from './delivery/delivery-context';
import { unlock } from './delivery/work-lock';
import { carryOut } from './delivery/carry-out';

/** What becomes of the event: nothing more, or the same once more after so many seconds; `twin`: another is at work on it. */
export type Aftermath =
  | { readonly then: 'nothing' }
  | { readonly then: 'again'; readonly seconds: number; readonly why: 'twin' | 'later' };

const nothing: Aftermath = { then: 'nothing' };
const twinSeconds = 30;
const laterSeconds = 60;

/**
 * The next delivery comes when this one has given its concurrency key back: an event that meets a key still held is tried again
 * only with exponential back-off, of 4 to 16 s as others have measured.
 */
export const handOverSeconds = 3;

/** So many deliveries in a row that come to nothing, and the run pauses. */
const mostIdle = 5;

/** A run waits by itself for so long; then it pauses and says why, for a delivery a minute costs all day long. */
const longestWaitMs = 6 * 3_600_000;

/**
 * Carries out one delivery of a run, as far as one function's time reaches, and hands the rest on. An event that comes twice,
 * too late or beside its twin changes nothing: of all deliveries of one epoch, one alone gets to work.
 */
export async function deliverRun(ports: Ports, event: DeliveredEvent): Promise<Aftermath> {
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
    // Whatever it was, the next delivery finds in the journals what became of this one.
    return inARun[error.code] === 'waits' || error.code === 'UNEXPECTED'
      ? { then: 'again', seconds: error.facts.retryAfterSeconds ?? laterSeconds, why: 'later' }
      : nothing;
  }
}

/** Writes down how a delivery ended, and sees to what is to follow. */
async function conclude(ports: Ports, run: Run, mine: Journal, worked: DeliveryResult): Promise<Aftermath> {
  const { save } = worked;
  const now = ports.now();
  const at = now.toISOString();
  const verdict = patient(worked.verdict, worked.isIdle ? mine : null, now);
  // Given back first: what is written down next lets another run of the project begin.
  if (verdict.why !== 'displaced') await unlock(ports, run, mine);
  switch (verdict.why) {
    case 'displaced':
      return nothing;
    case 'handedOn':
      await save({ why: 'handedOn', at, job: await callNext(handOverSeconds) });
      return nothing;
    case 'waits': {
      // An event of its own, since the platform gives the same one again only so often.
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
    // The next delivery reads this journal, so what is in it comes before the event.
    await save(null);
    const next = { projectId: run.projectId, runId: run.id, epoch: mine.epoch + 1 };
    return retry(ports, ports.backOff('queue'), () => ports.events.call(next, seconds));
  }
}

/** Pauses where going on would go on for ever: after several deliveries that came to nothing, and after waiting for hours. */
function patient(verdict: Verdict, idle: Journal | null, now: Date): Verdict {
  if (!idle?.idle) return verdict;
  const { count, since } = idle.idle;
  if (verdict.why === 'handedOn' && count >= mostIdle) return paused('noProgress', 'UNEXPECTED', {}, now);
  const waitedMs = now.getTime() - Date.parse(since);
  return verdict.why === 'waits' && waitedMs > longestWaitMs
    ? paused('trouble', verdict.code, verdict.source, now)
    : verdict;
}

function paused(
  why: 'noProgress' | 'trouble',
  code: WaitCode | 'UNEXPECTED',
  source: Source,
  now: Date,
): Verdict {
  const pause: StoredPause = {
    by: 'trouble',
    why,
    code,
    source,
    detail: null,
    at: now.toISOString(),
    position: null,
  };
  return { why: 'paused', pause };
}

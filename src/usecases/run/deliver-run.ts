import { asAppError, inARun } from '../../domain/consequence';
import type { Journal } from '../../domain/run/journal';
import type { Run } from '../../domain/run/run';
import type { Ports } from '../../ports';
import type { RunEvent } from '../../run-ports';
import { close } from './close-run';
import { claimEpoch } from './claim-epoch';
import { retry } from '../../shared/retry';
import { workOn, type WorkedOn } from './work-on';

/**
 * An event as it was delivered. `isRepeat`: the platform says that an earlier delivery of it came to no good end, or this app
 * asked for it.
 */
export interface Delivered extends RunEvent {
  readonly isRepeat: boolean;
}

/** What becomes of the event: nothing more, or the same once more after so many seconds; `twin`: another is at work on it. */
export type Aftermath =
  | { readonly then: 'nothing' }
  | { readonly then: 'again'; readonly seconds: number; readonly why: 'twin' | 'later' };

const nothing: Aftermath = { then: 'nothing' };
const twinSeconds = 30;
const laterSeconds = 60;

/**
 * Carries out one delivery of a run, as far as one function's time reaches, and hands the rest on. An event that comes twice,
 * too late or beside its twin changes nothing: of all deliveries of one epoch, one alone gets to work.
 */
export async function deliverRun(ports: Ports, event: Delivered): Promise<Aftermath> {
  try {
    const run = await ports.runs.find(event.projectId, event.runId);
    if (run === null || (await ports.runs.endOf(run)) !== null) return nothing;
    const claim = await claimEpoch(ports, run, event);
    if (claim === 'cancelled') {
      await close(ports, run, { at: ports.now().toISOString(), how: 'cancelled' });
      return nothing;
    }
    if (claim === 'over') return nothing;
    if (claim === 'twin') return { then: 'again', seconds: twinSeconds, why: 'twin' };
    return await conclude(ports, run, claim.mine, await workOn(ports, run, claim));
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
async function conclude(
  ports: Ports,
  run: Run,
  { epoch }: Journal,
  { verdict, save }: WorkedOn,
): Promise<Aftermath> {
  const at = ports.now().toISOString();
  switch (verdict.why) {
    case 'displaced':
      await save(null);
      return nothing;
    case 'handedOn':
      await save({ why: 'handedOn', at, job: await callNext(0) });
      return nothing;
    case 'waits': {
      // An event of its own, since the platform gives the same one again only so often.
      const job = await callNext(verdict.seconds);
      const until = new Date(Date.parse(at) + verdict.seconds * 1000).toISOString();
      await save({ why: 'waits', at, until, code: verdict.code, job });
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
    const next = { projectId: run.projectId, runId: run.id, epoch: epoch + 1 };
    return retry(ports, ports.gate('queue'), () => ports.events.call(next, seconds));
  }
}

import type { Log } from '../../ports';
import type { Answer } from './answer';
import type { Call } from './calls';
import { troubleOf } from './translate';

/** What patience is made of; the clock, sleep and chance are handed in. `random` gives 0 up to 1. */
export interface Patience {
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly log: Log;
}

const mostTries = 3;
const firstPauseMs = 400;
const mostPatienceMs = 12_000;

/**
 * Sends a read until it is answered for good: at most three times, and no longer than twelve seconds or `timeLeft()`.
 *
 * Too fast, down and unreached are worth another try. `Retry-After` is obeyed to the letter or, where it does not fit the
 * time left, not waited for at all. `send` gets the milliseconds it may take.
 */
export async function patiently(
  { now, sleep, random, log }: Patience,
  call: Call,
  timeLeft: () => number,
  send: (mostMs: number) => Promise<Answer>,
): Promise<Answer> {
  const begunAt = now().getTime();
  for (let tried = 1; ; tried++) {
    const left = () => Math.min(timeLeft(), begunAt + mostPatienceMs - now().getTime());
    const sentAt = now().getTime();
    const answer = await send(left());
    const trouble = troubleOf(answer, 'read', now());
    const worthIt = trouble?.code === 'RATE_LIMITED' || trouble?.code === 'CONNECTOR_DOWN';
    if (!worthIt || tried === mostTries) return answer;
    const { retryAfterSeconds } = trouble.facts;
    const backoffMs = firstPauseMs * 2 ** (tried - 1) * (0.5 + random());
    const pauseMs = retryAfterSeconds === undefined ? backoffMs : retryAfterSeconds * 1000;
    if (pauseMs >= left()) return answer;
    log.note('connector.retry', {
      method: call.method,
      path: call.template,
      status: answer.kind === 'answered' ? answer.status : 0,
      code: trouble.code,
      tookMs: now().getTime() - sentAt,
      tried,
    });
    await sleep(pauseMs);
  }
}

import type { ErrorCode } from '../contract/errors';
import { AppError } from './app-error';
import { asAppError } from './consequence';
import type { ServiceBackOff } from './service-back-off';

/** What patience is made of; the clock, sleep and chance are handed in. `random` gives 0 up to 1, `timeLeft` milliseconds. */
export interface Patience {
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** Milliseconds left of this invocation. */
  readonly timeLeft: () => number;
  readonly log: {
    note(event: string, facts: Readonly<Record<string, string | number>>): void;
  };
  /** Is told, before it is waited, for what and for how many milliseconds a service asked. */
  readonly waits?: (closedBy: AppError, ms: number) => void;
}

/** A longer wait is not spent inside of a function: who asked is told how long, and a run makes an event of it. */
export const longestStayMs = 20_000;

/** What is kept of an invocation's time to say what happened. */
export const reserveMs = 1_500;

const firstPauseMs = 400;
const mostTries = 4;

/** Troubles that may be over a moment later. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'RATE_LIMITED',
  'QUOTA_USED_UP',
  'PLATFORM_DOWN',
  'CONNECTOR_DOWN',
]);

/**
 * Waits until a service may be asked.
 * @throws AppError the trouble everybody waits for, with the seconds that are left, where the wait is longer than twenty
 *                  seconds or than the invocation has: nothing was asked then
 */
export async function awaitBackOff(
  { sleep, timeLeft, waits }: Patience,
  backOff: ServiceBackOff,
): Promise<void> {
  // Looked at again after each wait: somebody else may have been told a longer one meanwhile.
  for (let closedBy = backOff.heldBy(); closedBy !== null; closedBy = backOff.heldBy()) {
    const waitMs = backOff.waitMs();
    if (waitMs > mostPauseMs(timeLeft)) throw withWait(closedBy, waitMs);
    waits?.(closedBy, waitMs);
    await sleep(waitMs);
  }
}

/**
 * Does something that may safely be done twice, again while the service is too busy or down: at most four times, with
 * exponential back-off and jitter, and never before a time the service has named to anybody who asks.
 * @throws AppError what it ends in; at once what trying again cannot mend, or what there is no time left to wait for
 */
export async function retry<T>(
  patience: Patience,
  backOff: ServiceBackOff,
  work: () => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    await awaitBackOff(patience, backOff);
    try {
      return await work();
    } catch (thrown) {
      const error = asAppError(thrown);
      backOff.note(error);
      const backOffMs = firstPauseMs * 2.5 ** (tried - 1) * (0.5 + patience.random());
      const pauseMs = Math.max(backOff.waitMs(), error.facts.retryAfterSeconds === undefined ? backOffMs : 0);
      const isWorthIt =
        passing.has(error.code) && tried < mostTries && pauseMs <= mostPauseMs(patience.timeLeft);
      if (!isWorthIt) throw error;
      patience.log.note('tried again', { code: error.code, tried });
      const closedBy = backOff.heldBy();
      if (closedBy) patience.waits?.(closedBy, pauseMs);
      await patience.sleep(pauseMs);
    }
  }
}

function mostPauseMs(timeLeft: () => number): number {
  return Math.min(longestStayMs, timeLeft() - reserveMs);
}

function withWait({ code, facts, cause }: AppError, waitMs: number): AppError {
  return new AppError(code, { ...facts, retryAfterSeconds: Math.ceil(waitMs / 1000) }, cause);
}

/** A question to Jira may take eight seconds, and what it told has to be written down and answered. */
const stepMs = 11_000;

/** Whether another step can be begun and ended within this invocation. */
export function hasTime({ timeLeft }: Pick<Patience, 'timeLeft'>): boolean {
  return timeLeft() > stepMs;
}

import type { ErrorCode } from '../contract/errors';
import { AppError } from './app-error';
import { asAppError } from './consequence';
import type { ServiceBackOff } from './service-back-off';

/** What retrying needs; clock, sleep and chance are passed in. `random` gives 0 up to 1, `timeLeft` milliseconds. */
export interface Patience {
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  /** Milliseconds left of this invocation. */
  readonly timeLeft: () => number;
  readonly log: {
    note(event: string, facts: Readonly<Record<string, string | number>>): void;
  };
  /** Hears, before each wait that a service asked for, its reason and milliseconds. */
  readonly waits?: (closedBy: AppError, ms: number) => void;
}

/** A longer wait is not spent inside a function: the caller hears how long, and a run schedules an event. */
export const longestStayMs = 20_000;

/** What is kept of an invocation's time for saying what happened. */
export const reserveMs = 1_500;

const firstPauseMs = 400;
const mostTries = 4;

/** Trouble that may pass in a moment. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'RATE_LIMITED',
  'QUOTA_USED_UP',
  'PLATFORM_DOWN',
  'CONNECTOR_DOWN',
]);

/**
 * Waits until a service may be asked.
 * @throws AppError the reason for the wait with the remaining seconds, where it is longer than twenty seconds or than
 *                  the invocation has: nothing was asked
 */
export async function awaitBackOff(
  { sleep, timeLeft, waits }: Patience,
  backOff: ServiceBackOff,
): Promise<void> {
  // Checked again after each wait: another caller may have been told a longer one meanwhile.
  for (let closedBy = backOff.heldBy(); closedBy !== null; closedBy = backOff.heldBy()) {
    const waitMs = backOff.waitMs();
    if (waitMs > mostPauseMs(timeLeft)) throw withWait(closedBy, waitMs);
    waits?.(closedBy, waitMs);
    await sleep(waitMs);
  }
}

/**
 * Does something that may safely be repeated, and retries it while the service is too busy or down: at most four times
 * in all, with exponential back-off and jitter, and never before a time the service has named to any caller.
 * @throws AppError the last error; at once where a retry cannot help, or no time is left to wait for one
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

/** A question to Jira may take eight seconds, and its answer has to be stored and sent. */
const stepMs = 11_000;

/** Whether another step can begin and end within this invocation. */
export function hasTime({ timeLeft }: Pick<Patience, 'timeLeft'>): boolean {
  return timeLeft() > stepMs;
}

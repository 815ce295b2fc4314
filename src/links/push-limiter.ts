import { AppError } from '../shared/app-error';
import { consequenceOf } from '../shared/consequence';
import { closedBreaker, noted, tripped } from '../shared/breaker';
import type { Ports } from '../ports/ports';

/** The most pushes under way at once. */
export const mostAtOnce = 4;

/** The most pushes at once after the Connector asked to wait. */
const fewAtOnce = 2;

/**
 * As many troubles in a row as there are pushes under way: when a whole wave fails and nothing succeeds in between, it
 * is the service and not a record. A run waits for ten, because nobody watches it; here a person can press again.
 */
const tooMany = mostAtOnce;

/** Time kept for the end: the mirror is read and written once more, and the answer goes out. */
const endMs = 4_000;

/** A push with less time than this is not begun: it might be cut off, and nobody would know its outcome. */
const leastPushMs = 8_000;

/** What deciding about pushes needs of the world. */
export type LimiterNeeds = Pick<Ports, 'now' | 'sleep' | 'timeLeft'>;

/**
 * Decides whether the pushes of one invocation go on. They wait when the Connector asks for it the first time, and stop
 * for good after trouble.
 */
export class PushLimiter {
  #breaker = closedBreaker;
  #heldUntil = 0;
  #lanes = mostAtOnce;
  #mostLanes = mostAtOnce;
  #waking: Promise<void> | null = null;
  #stoppedBy: AppError | null = null;

  constructor(private readonly needs: LimiterNeeds) {}

  /** The error that stopped the pushes; null where there is none. */
  get stoppedBy(): AppError | null {
    return this.#stoppedBy;
  }

  /** Waits until a lane may begin a push, and gives the milliseconds it may take; null where the lane ends. */
  async enter(): Promise<number | null> {
    while (this.#heldMs() > 0) await (this.#waking ??= this.#wake());
    const mostMs = this.#mostPushMs();
    if (this.#stoppedBy === null && this.#lanes <= this.#mostLanes && mostMs >= leastPushMs) return mostMs;
    this.leave();
    return null;
  }

  /** Ends a lane that has nothing left to push. */
  leave(): void {
    this.#lanes -= 1;
  }

  /** Notes how a push ended that began at `begunAt`; true where it was not sent and may be sent later. */
  note(error: AppError | null, begunAt: Date): boolean {
    if (error?.code === 'RATE_LIMITED') return this.#hold(error, begunAt);
    if (error && consequenceOf[error.code] === 'none') this.#stop(error);
    this.#breaker = noted(this.#breaker, { code: error?.code ?? null, detail: error?.facts.detail ?? null });
    if (error && (this.#breaker.troubles >= tooMany || tripped(this.#breaker, false))) this.#stop(error);
    return false;
  }

  /**
   * Waits the first time, if there is time to push afterwards. A second request to wait, or one without a time, means
   * stop.
   */
  #hold(error: AppError, begunAt: Date): boolean {
    const { retryAfterSeconds: seconds } = error.facts;
    const isFirst = this.#heldUntil === 0 || begunAt.getTime() < this.#heldUntil;
    const fits = seconds !== undefined && this.#mostPushMs() - seconds * 1000 >= leastPushMs;
    if (!isFirst || !fits) {
      this.#stop(error);
      return false;
    }
    this.#heldUntil = Math.max(this.#heldUntil, this.needs.now().getTime() + seconds * 1000);
    this.#mostLanes = fewAtOnce;
    return true;
  }

  /** What was not sent is not in doubt, even if earlier pushes are. */
  #stop(error: AppError): void {
    this.#stoppedBy ??=
      error.code === 'OUTCOME_UNKNOWN' ? new AppError('CONNECTOR_DOWN', error.source, error) : error;
  }

  async #wake(): Promise<void> {
    await this.needs.sleep(this.#heldMs());
    this.#waking = null;
  }

  #heldMs(): number {
    return this.#heldUntil - this.needs.now().getTime();
  }

  #mostPushMs(): number {
    return this.needs.timeLeft() - endMs;
  }
}

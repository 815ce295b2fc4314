import { afterAnswer, afterTooFast, paceOf, type Pace } from '../model/pace';
import type { Ports } from '../../ports/ports';

export type LimiterNeeds = Pick<Ports, 'now' | 'sleep'>;

/** How often a held-back delivery checks whether it may send again. */
const stepMs = 1_000;

/** The wait when the Connector names no seconds. It doubles with each further complaint. */
const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/**
 * Limits the requests in flight (additive increase, multiplicative decrease). Lets one request through at first where a
 * run resumes after trouble, halves the limit on a complaint, raises it slowly, and holds everything back while the
 * other side asks for time.
 */
export class ConcurrencyLimiter {
  #pace: Pace;
  #inFlight = 0;
  #heldUntil = 0;
  #complaints = 0;
  #isProbing: boolean;
  #waiting: (() => void)[] = [];
  #idling: Promise<void> | null = null;

  constructor(
    private readonly ports: LimiterNeeds,
    private most: number,
    start: { readonly limit: number; readonly probe: boolean },
  ) {
    this.#pace = paceOf(start.limit, most);
    this.#isProbing = start.probe;
  }

  /** Sets the upper bound from now on. 0 holds everything back until the bound is raised. */
  setMost(most: number): void {
    this.most = most;
    if (most > 0) this.wake();
  }

  get limit(): number {
    return this.#pace.limit;
  }

  /** Whether only one request goes at a time, because no good answer has come since the run was resumed. */
  get isProbing(): boolean {
    return this.#isProbing;
  }

  /**
   * Waits for room and takes it. Returns false, without room, if `isOver` becomes true. While other deliveries hold the
   * whole bound, `look` finds out whether they gave some back: with nothing in flight, nobody else looks.
   */
  async acquire(isOver: () => boolean, look: () => Promise<void>): Promise<boolean> {
    for (;;) {
      if (isOver()) return false;
      const heldMs = this.#heldUntil - this.ports.now().getTime();
      if (heldMs > 0) await this.ports.sleep(Math.min(heldMs, stepMs));
      else if (this.most === 0) await this.#idle(look);
      else if (this.#inFlight < this.#room()) break;
      else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#inFlight += 1;
    return true;
  }

  /** One waiting step, shared by all waiting requests. */
  #idle(look: () => Promise<void>): Promise<void> {
    this.#idling ??= this.ports
      .sleep(stepMs)
      .then(look)
      .finally(() => (this.#idling = null));
    return this.#idling;
  }

  #room(): number {
    return this.#isProbing ? 1 : Math.min(this.#pace.limit, this.most);
  }

  release(): void {
    this.#inFlight -= 1;
    this.wake();
  }

  /** Makes all waiting requests look again: there may be room, or nothing left to wait for. */
  wake(): void {
    for (const look of this.#waiting.splice(0)) look();
  }

  /** Records a good answer. */
  onAnswer(): void {
    this.#isProbing = false;
    this.#complaints = 0;
    this.#pace = afterAnswer(this.#pace, this.most);
  }

  /** Records a complaint about load that names no time. */
  onOverload(): void {
    this.#pace = afterTooFast(this.#pace);
  }

  /** Holds everything back for the given seconds, or for longer each time. Returns milliseconds. */
  hold(seconds: number | undefined): number {
    const now = this.ports.now().getTime();
    // Requests that were in flight together complain together: that is one complaint.
    const isNew = now >= this.#heldUntil;
    if (isNew) {
      this.onOverload();
      this.#complaints += 1;
    }
    const waitMs =
      seconds === undefined
        ? Math.min(firstWaitMs * 2 ** (this.#complaints - 1), longestWaitMs)
        : Math.max(seconds, 1) * 1000;
    if (isNew || seconds !== undefined) this.#heldUntil = Math.max(this.#heldUntil, now + waitMs);
    return waitMs;
  }
}

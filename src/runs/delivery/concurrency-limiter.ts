import { afterAnswer, afterTooFast, paceOf, type Pace } from '../model/pace';
import type { Ports } from '../../ports/ports';

/** While nothing may be sent, this is how often it is looked whether that is over. */
const stepMs = 1_000;

/** A wait that was not given in seconds: so long after the first complaint, twice as long after each further one. */
const firstWaitMs = 1_000;
const longestWaitMs = 60_000;

/**
 * Keeps the number of requests in flight. It lets one through at first where a run resumes after trouble, halves its pace
 * on complaints, raises it slowly, and holds everything back while the other side asks for time.
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
    private readonly ports: Pick<Ports, 'now' | 'sleep'>,
    private most: number,
    start: { readonly limit: number; readonly probe: boolean },
  ) {
    this.#pace = paceOf(start.limit, most);
    this.#isProbing = start.probe;
  }

  /** Bounds the number from now on; 0 holds everything back until it is raised. */
  setMost(most: number): void {
    this.most = most;
    if (most > 0) this.wake();
  }

  get limit(): number {
    return this.#pace.limit;
  }

  /** Whether one is let through at a time, for no good answer has come yet since the run was resumed. */
  get isProbing(): boolean {
    return this.#isProbing;
  }

  /**
   * Waits for room and goes in; false, and not in, where `isOver` says so meanwhile. While others have the whole bound, `look` is
   * what finds out that they have given it back: with nothing under way, nobody else looks.
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

  /** One step of waiting for all who wait. */
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

  /** Lets everybody who waits look again: there may be room, or nothing more to wait for. */
  wake(): void {
    for (const look of this.#waiting.splice(0)) look();
  }

  /** Takes note of a good answer. */
  onAnswer(): void {
    this.#isProbing = false;
    this.#complaints = 0;
    this.#pace = afterAnswer(this.#pace, this.most);
  }

  /** Takes note of a complaint about the load, where none of the time is given. */
  onOverload(): void {
    this.#pace = afterTooFast(this.#pace);
  }

  /** Holds everything back for the seconds asked for, or for longer each time; gives the milliseconds. */
  hold(seconds: number | undefined): number {
    const now = this.ports.now().getTime();
    // Several requests that were under way together complain together: that is one complaint.
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

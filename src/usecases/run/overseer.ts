import type { ErrorCode } from '../../contract/errors';
import type { AppError } from '../../domain/app-error';
import { inARun } from '../../domain/consequence';
import { closedBreaker, noted, tripped, type Answered } from '../../domain/run/breaker';
import type { Run, WaitCode, Will } from '../../domain/run/run';
import type { Ports } from '../../ports';
import type { Gate } from './gate';
import type { Verdict } from './verdict';

/** How often people's wishes and other deliveries are looked at while requests are under way. */
const lookEveryMs = 1_500;

/**
 * Assumed: Forge allows a function 100 outbound requests per started minute of its declared time, so 1,500 in 900 s. What
 * is left over is for the repeats and checks of what is in flight.
 */
const mostRequests = 1_400;

/** Enough for what is in flight to end and be written down, pushes taking up to 20 s and a check 8 more. */
const timeToEndMs = 90_000;

/** A longer wait than this is not spent inside of a function. */
const longestStayMs = 20_000;

/** Where another run of the site is active too, its turn comes after so much time. */
const shareMs = 60_000;

/** Watches over one delivery: whether it must stop, why, and whether it is still the one that may write. */
export class Overseer {
  verdict: Verdict | null = null;
  #breaker = closedBreaker;
  #lookedAt: number;
  #sharedAt: number;

  constructor(
    private readonly ports: Ports,
    private readonly run: Run,
    private readonly epoch: number,
    private readonly will: Will,
    private readonly gate: Gate,
    private readonly sent: () => number,
  ) {
    this.#lookedAt = ports.now().getTime();
    this.#sharedAt = this.#lookedAt;
  }

  readonly isOver = (): boolean => this.verdict !== null;

  /** Stops the delivery; the first reason counts, except that a displaced one may never say anything else. */
  stop(verdict: Verdict): void {
    if (this.verdict === null || verdict.why === 'displaced') this.verdict = verdict;
    this.gate.wake();
  }

  /** Looks at people's wishes and at other deliveries, if the last look is some time ago. */
  async look(): Promise<void> {
    const now = this.ports.now().getTime();
    if (now - this.#lookedAt >= lookEveryMs) await this.lookNow();
  }

  /** Whether this delivery may go on, as of now: what it has written before is seen by whoever takes its place. */
  async lookNow(): Promise<void> {
    const now = this.ports.now();
    this.#lookedAt = now.getTime();
    const { runs, connections } = this.ports;
    const [next, will, connection] = await Promise.all([
      runs.journal(this.run.id, this.epoch + 1),
      runs.will(this.run.id),
      connections.find(),
    ]);
    if (next !== null) return this.stop({ why: 'displaced' });
    if (will?.go === 'cancel') return this.stop({ why: 'cancelled' });
    if (will?.go === 'pause') {
      const pause = { by: 'person', name: will.by.displayName, at: will.at } as const;
      return this.stop({ why: 'paused', pause });
    }
    if (connection === null) return this.pauseFor('trouble', 'NOT_CONNECTED', null);
    if (connection.tokenId !== this.will.connection.tokenId) {
      return this.pauseFor('otherToken', 'NOT_CONNECTED', null);
    }
    if (now.getTime() - this.#sharedAt > shareMs) {
      this.#sharedAt = now.getTime();
      if ((await runs.allActive()).length > 1) this.stop({ why: 'handedOn' });
    }
  }

  /** Stops where the platform's time or requests are used up, or would be by so many requests more. */
  mindLimits(more = 0): void {
    if (this.sent() + more >= mostRequests || this.ports.timeLeft() < timeToEndMs)
      this.stop({ why: 'handedOn' });
  }

  /**
   * Takes note of how one item ended; several troubles in a row pause the run. One is enough for the item a resumed push
   * begins with: it was sent alone to find out whether the trouble is over.
   */
  note(answer: Answered, retryAfterSeconds?: number): void {
    this.#breaker = noted(this.#breaker, answer);
    const { code } = answer;
    const isProbe = this.will.work === 'push' && this.gate.isProbing;
    if (isProbe && code !== null && inARun[code] === 'counts') this.pauseFor('trouble', code, answer.detail);
    if (code === null || inARun[code] === 'goesOn') this.gate.answered();
    if (code === 'CONNECTOR_DOWN') this.#slowDown(retryAfterSeconds);
    const why = tripped(this.#breaker, this.will.despite);
    if (why && code !== null) this.pauseFor(why, code, answer.detail);
  }

  /** Takes note of trouble that every other item would meet: the run pauses, or waits by itself. */
  meet(error: AppError): void {
    const { code, facts } = error;
    if (code === 'RATE_LIMITED' || code === 'PLATFORM_DOWN') return this.#hold(code, facts.retryAfterSeconds);
    this.pauseFor('trouble', code, facts.detail ?? null);
  }

  /** A service that is down is asked less; where it says for how long, not before. */
  #slowDown(retryAfterSeconds: number | undefined): void {
    if (retryAfterSeconds === undefined) this.gate.slowDown();
    else this.#hold('CONNECTOR_DOWN', retryAfterSeconds);
  }

  #hold(code: WaitCode, seconds: number | undefined): void {
    const waitMs = this.gate.hold(seconds);
    if (waitMs > longestStayMs) this.stop({ why: 'waits', seconds: Math.ceil(waitMs / 1000), code });
  }

  /** Pauses the run with one sentence, which a person must answer. */
  pauseFor(
    why: 'trouble' | 'inARow' | 'sameRefusal' | 'otherToken',
    code: ErrorCode,
    detail: string | null,
  ): void {
    const at = this.ports.now().toISOString();
    this.stop({ why: 'paused', pause: { by: 'trouble', why, code, detail, at } });
  }
}

import type { ErrorCode, Source } from '../../contract/errors';
import { AppError } from '../../shared/app-error';
import { asAppError, inARun } from '../../shared/consequence';
import { closedBreaker, noted, tripped, type AnswerOnItem } from '../../shared/breaker';
import type { Journal } from '../model/journal';
import {
  isWaitCode,
  type Run,
  type TroublePause,
  type Wait,
  type RunIntent,
  type Verdict,
} from '../model/run';
import type { Ports } from '../../ports/ports';
import { doCount } from '../model/rights';
import { longestStayMs } from '../../shared/retry';
import type { ConcurrencyLimiter } from './concurrency-limiter';
import { ownersAtWork, shareOf } from './work-lock';

/** How often people's wishes and other deliveries are looked at while requests are under way. */
const lookEveryMs = 1_500;

/**
 * A delivery that begins while others are at work sends nothing for so long: by then they have looked, and given back what was
 * not their part.
 */
const holdBackMs = 4_000;

/** Enough for what is in flight to end and be written down, pushes taking up to 20 s and a check 8 more. */
const timeToEndMs = 90_000;

/** A shorter wait is over before anybody could have read of it. */
const shortestToldMs = 2_000;

/** So long is waited for a service that names no time. */
const usualWaitSeconds = 60;

/** What was said of a trouble: the other side's own words, and whose it is. */
interface Said {
  readonly detail: string | null;
  readonly source: Source;
}
const nothingSaid: Said = { detail: null, source: {} };

/** Watches over one delivery: whether it must stop, why, and whether it is still the one that may write. */
export class Supervisor {
  verdict: Verdict | null = null;
  #breaker = closedBreaker;
  #lookedAt: number;
  #toldUntil = 0;
  #tell: (wait: Wait) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly ports: Ports,
    private readonly run: Run,
    private readonly mine: Pick<Journal, 'epoch' | 'owner' | 'claimedAt'>,
    private readonly intent: RunIntent,
    private readonly limiter: ConcurrencyLimiter,
    private readonly sent: () => number,
  ) {
    this.#lookedAt = ports.now().getTime();
  }

  readonly isOver = (): boolean => this.verdict !== null;

  /** Stops the delivery; the first reason counts, except that a displaced one may never say anything else. */
  stop(verdict: Verdict): void {
    if (this.verdict === null || verdict.why === 'displaced') this.verdict = verdict;
    this.limiter.wake();
  }

  /** From now on it is written down what the delivery waits for. */
  onWait(tell: (wait: Wait) => Promise<void>): void {
    this.#tell = tell;
  }

  /**
   * Hears that everything waits for a service: whoever looks at the run is told for whom, and until when. Of a wait for storage
   * nothing can be told: it would have to be written there.
   */
  readonly reportWait = ({ code, source }: AppError, ms: number): void => {
    const until = this.ports.now().getTime() + ms;
    if (ms < shortestToldMs || until <= this.#toldUntil || source.by === 'forge' || !isWaitCode(code)) return;
    this.#toldUntil = until;
    if (this.verdict?.why === 'displaced') return;
    const wait = { until: new Date(until).toISOString(), code, source };
    // What the book writes last comes after it.
    void this.#tell(wait).catch((error: unknown) => {
      this.ports.log.trouble('wait not told', {}, error);
    });
  };

  /** Looks at people's wishes and at other deliveries, if the last look is some time ago. */
  async checkNowAndThen(): Promise<void> {
    const now = this.ports.now().getTime();
    if (now - this.#lookedAt >= lookEveryMs) await this.check();
  }

  /** Whether this delivery may go on, as of now: what it has written before is seen by whoever takes its place. */
  async check(): Promise<void> {
    const now = this.ports.now();
    this.#lookedAt = now.getTime();
    const { runs, connections } = this.ports;
    const [next, intent, connection] = await Promise.all([
      runs.journal(this.run.id, this.mine.epoch + 1),
      runs.intent(this.run.id),
      connections.find(),
    ]);
    if (next !== null) return this.stop({ why: 'displaced' });
    if (intent?.desired === 'cancel') return this.stop({ why: 'cancelled' });
    if (intent?.desired === 'pause') {
      return this.stop({ why: 'paused', pause: { by: 'person', at: intent.at } });
    }
    if (connection === null) return this.pauseFor('trouble', 'NOT_CONNECTED');
    if (connection.tokenId !== this.intent.connection.tokenId) {
      return this.pauseFor('otherToken', 'NOT_CONNECTED');
    }
    this.#checkRights(now);
    await this.#share(connection.atOnce, now);
  }

  /** What Jira said of maker and starter counts for a day from their press. */
  #checkRights(now: Date): void {
    const { makerAskedAt, starterAskedAt, work } = this.intent;
    if (makerAskedAt === null || !doCount({ at: makerAskedAt }, now)) {
      return this.pauseFor('makersRights', 'NOT_ALLOWED');
    }
    if (work === 'push' && (starterAskedAt === null || !doCount({ at: starterAskedAt }, now))) {
      this.pauseFor('startersRights', 'NOT_ALLOWED');
    }
  }

  /** The connection's requests are divided among all who are at work, as each finds them when it looks. */
  async #share(atOnce: number, now: Date): Promise<void> {
    const owners = await ownersAtWork(this.ports);
    const isAlone = owners.every((owner) => owner === this.mine.owner);
    const isNew = now.getTime() - Date.parse(this.mine.claimedAt) < holdBackMs;
    this.limiter.setMost(isNew && !isAlone ? 0 : shareOf(atOnce, owners, this.mine.owner, now));
  }

  /** Stops where the platform's time or requests are used up, or would be by so many requests more. */
  checkLimits(more = 0): void {
    if (this.sent() + more >= this.ports.requestsADelivery || this.ports.timeLeft() < timeToEndMs)
      this.stop({ why: 'handedOn' });
  }

  /**
   * Takes note of one answer about an item; several troubles in a row pause the run. One is enough for the item a resumed push
   * begins with: it was sent alone to find out whether the trouble is over.
   */
  noteAnswer(answer: AnswerOnItem, position: number | null, retryAfterSeconds?: number): void {
    this.#breaker = noted(this.#breaker, answer);
    const { code } = answer;
    const isProbe = this.intent.work === 'push' && this.limiter.isProbing;
    if (isProbe && code !== null && inARun[code] === 'counts')
      this.pauseFor('trouble', code, answer, position);
    if (code === null || inARun[code] === 'goesOn') this.limiter.onAnswer();
    if (code === 'CONNECTOR_DOWN') this.#slowDown(retryAfterSeconds, answer.source);
    const why = tripped(this.#breaker, this.intent.despite);
    if (why && code !== null) this.pauseFor(why, code, answer, position);
  }

  /**
   * Takes note of trouble that every other item would meet: the run pauses, or waits by itself. Where it is about a token that has been
   * replaced meanwhile, that is what the run pauses for: the new one was refused by nobody. Where that cannot be told, storage is waited
   * for. It never throws: who sends puts down first what came of what is under way.
   */
  async handleTrouble(error: AppError, position: number | null = null): Promise<void> {
    const { code, facts, source } = error;
    if (isWaitCode(code)) return this.#hold(error);
    if (code === 'TOKEN_REJECTED' || code === 'TOKEN_ENDED') await this.guard(() => this.check());
    this.pauseFor('trouble', code, { detail: facts.detail ?? null, source }, position);
  }

  /** Does something beside the sending; trouble of the platform then stops the delivery in good order. */
  async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const { code, facts, source } = asAppError(thrown);
      if (!isWaitCode(code)) {
        return this.pauseFor('trouble', code, { detail: facts.detail ?? null, source });
      }
      this.stop({ why: 'waits', seconds: facts.retryAfterSeconds ?? usualWaitSeconds, code, source });
    }
  }

  /** A service that is down is asked less; where it says for how long, not before. */
  #slowDown(retryAfterSeconds: number | undefined, source: Source): void {
    if (retryAfterSeconds === undefined) this.limiter.onOverload();
    else this.#hold(new AppError('CONNECTOR_DOWN', { ...source, retryAfterSeconds }));
  }

  #hold(error: AppError): void {
    const { code, facts, source } = error;
    const waitMs = this.limiter.hold(facts.retryAfterSeconds);
    if (!isWaitCode(code)) return;
    if (waitMs > longestStayMs) this.stop({ why: 'waits', seconds: Math.ceil(waitMs / 1000), code, source });
    else this.reportWait(error, waitMs);
  }

  /** Pauses the run with one sentence, which a person must answer. `position`: the item whose answer is quoted. */
  pauseFor(
    why: TroublePause,
    code: ErrorCode,
    { detail, source }: Said = nothingSaid,
    position: number | null = null,
  ): void {
    const at = this.ports.now().toISOString();
    this.stop({ why: 'paused', pause: { by: 'trouble', why, code, source, detail, at, position } });
  }
}

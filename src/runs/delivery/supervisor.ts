import type { ErrorCode, Source } from '../../contract/errors';
import { AppError } from '../../shared/app-error';
import { asAppError, inARun } from '../../shared/consequence';
import { closedBreaker, noted, tripped, type AnswerOnItem } from '../../shared/breaker';
import { connectionIn } from '../../connections/model/registry';
import { isAboutToken } from '../../connections/model/token-rejection';
import type { MonitoredConnection } from '../../connections/open-connection';
import type { Journal } from '../model/journal';
import { nothingSaid, pauseFor, type Said } from '../model/pause-for';
import { reasonToStop } from '../model/reason-to-stop';
import {
  isWaitCode,
  type Run,
  type TroublePause,
  type Wait,
  type RunIntent,
  type Verdict,
} from '../model/run';
import type { Ports } from '../../ports/ports';
import { longestStayMs } from '../../shared/retry';
import type { ConcurrencyLimiter } from './concurrency-limiter';
import { ownersAtWork, shareOf, type OwnersNeeds } from './work-lock';

type LimitNeeds = Pick<Ports, 'requestsADelivery' | 'timeLeft'>;
export type SupervisorNeeds = OwnersNeeds & LimitNeeds & Pick<Ports, 'runs' | 'connections' | 'now' | 'log'>;

/** How often the intent and other deliveries are checked while requests are in flight. */
const checkEveryMs = 1_500;

/** So long a delivery that begins beside others sends nothing: by then they have given back what is no longer theirs. */
const holdBackMs = 4_000;

/** Enough for requests in flight to end and be stored: a push takes up to 20 s and a check 8 more. */
const timeToEndMs = 90_000;

/** A shorter wait is over before anybody could read about it. */
const shortestReportedMs = 2_000;

/** The wait for a service that names no time. */
const defaultWaitSeconds = 60;

/** The connection a delivery was opened with. */
type UsedConnection = Pick<MonitoredConnection, 'connection' | 'connector' | 'lease' | 'isReplaced'>;

/** Watches one delivery: whether it must stop, why, and whether it may still write. */
export class Supervisor {
  verdict: Verdict | null = null;
  #breaker = closedBreaker;
  #checkedAt: number;
  #reportedUntil = 0;
  #storeWait: (wait: Wait) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly ports: SupervisorNeeds,
    private readonly run: Run,
    private readonly mine: Pick<Journal, 'epoch' | 'owner' | 'claimedAt'>,
    private readonly intent: RunIntent,
    private readonly limiter: ConcurrencyLimiter,
    private readonly connected: UsedConnection | null,
  ) {
    this.#checkedAt = ports.now().getTime();
  }

  readonly isOver = (): boolean => this.verdict !== null;

  /** Stops the delivery. The first reason counts, except that `displaced` overrides every other. */
  stop(verdict: Verdict): void {
    if (this.verdict === null || verdict.why === 'displaced') this.verdict = verdict;
    this.limiter.wake();
  }

  /** Sets how a wait is stored from now on. */
  onWait(tell: (wait: Wait) => Promise<void>): void {
    this.#storeWait = tell;
  }

  /** Tells the page for whom everything waits, and until when. Not for storage, where it would have to be stored. */
  readonly reportWait = ({ code, source }: AppError, ms: number): void => {
    const until = this.ports.now().getTime() + ms;
    if (ms < shortestReportedMs || until <= this.#reportedUntil || source.by === 'forge' || !isWaitCode(code))
      return;
    this.#reportedUntil = until;
    if (this.verdict?.why === 'displaced') return;
    const wait = { until: new Date(until).toISOString(), code, source };
    // The journal's last write comes after this one.
    void this.#storeWait(wait).catch((error: unknown) => {
      this.ports.log.trouble('wait not told', {}, error);
    });
  };

  /** Checks the intent and other deliveries, if the last check is some time ago. */
  async checkNowAndThen(): Promise<void> {
    const now = this.ports.now().getTime();
    if (now - this.#checkedAt >= checkEveryMs) await this.check();
  }

  /** Checks whether this delivery may go on now. A successor sees everything this one wrote before. */
  async check(): Promise<void> {
    const now = this.ports.now();
    this.#checkedAt = now.getTime();
    const { runs, connections } = this.ports;
    const [next, intent, registry] = await Promise.all([
      runs.journal(this.run.id, this.mine.epoch + 1),
      runs.intent(this.run.id),
      connections.registry(),
    ]);
    this.connected?.lease.note(registry, now);
    const agreed = { intent: this.intent, tokenId: this.connected?.connection.token.tokenId ?? null };
    const reason = reasonToStop(agreed, { isDisplaced: next !== null, intent, registry }, now);
    if (reason !== null) return this.stop(reason);
    const atOnce = connectionIn(registry, this.intent.connection.id)?.atOnce;
    if (atOnce !== undefined) await this.#share(atOnce, now);
  }

  /** Divides the connection's requests among all deliveries at work, as each finds them when it checks. */
  async #share(atOnce: number, now: Date): Promise<void> {
    const owners = await ownersAtWork(this.ports, this.intent.connection.id);
    const isAlone = owners.every((owner) => owner === this.mine.owner);
    const isNew = now.getTime() - Date.parse(this.mine.claimedAt) < holdBackMs;
    this.limiter.setMost(isNew && !isAlone ? 0 : shareOf(atOnce, owners, this.mine.owner, now));
  }

  /** Stops when the platform's time or requests are used up, or would be by this many more requests. */
  checkLimits(more = 0): void {
    if (
      (this.connected?.connector.sent() ?? 0) + more >= this.ports.requestsADelivery ||
      this.ports.timeLeft() < timeToEndMs
    )
      this.stop({ why: 'handedOn' });
  }

  /**
   * Records one answer about an item. Several failures in a row pause the run; one is enough for the item that a
   * resumed push sends alone to find out whether the trouble is over.
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
   * Handles a failure that every other item would meet too: the run pauses, or waits by itself. After a failure about a
   * token, a prepared one may take over, and the next delivery goes on with it. Where nobody answers about the prepared
   * one, the run waits; where another was saved in place, it pauses for that reason. Never throws: the caller still
   * records the outcome of what is in flight.
   */
  async handleTrouble(error: AppError, position: number | null = null): Promise<void> {
    const { code, facts, source } = error;
    if (isWaitCode(code)) return this.#hold(error);
    if (isAboutToken(error)) {
      await this.guard(async () => {
        await this.connected?.isReplaced();
        await this.check();
      });
    }
    this.pauseFor('trouble', code, { detail: facts.detail ?? null, source }, position);
  }

  /** Runs work that is not sending. If the platform fails, the delivery stops in good order. */
  async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const { code, facts, source } = asAppError(thrown);
      if (!isWaitCode(code)) {
        return this.pauseFor('trouble', code, { detail: facts.detail ?? null, source });
      }
      this.stop({ why: 'waits', seconds: facts.retryAfterSeconds ?? defaultWaitSeconds, code, source });
    }
  }

  /** Asks a service that is down less often, and not before the time it names. */
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

  /** Pauses the run, which a person must resume. `position`: the item whose answer is quoted. */
  pauseFor(
    why: TroublePause,
    code: ErrorCode,
    said: Said = nothingSaid,
    position: number | null = null,
  ): void {
    this.stop(pauseFor(why, code, this.ports.now(), said, position));
  }
}

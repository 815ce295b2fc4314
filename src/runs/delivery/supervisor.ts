import type { ErrorCode, Source } from '../../contract/errors';
import { AppError } from '../../shared/app-error';
import { asAppError, inARun } from '../../shared/consequence';
import { closedBreaker, noted, tripped, type AnswerOnItem } from '../../shared/breaker';
import { connectionIn } from '../../connections/model/registry';
import { standingStop } from '../../connections/model/standing-stop';
import { isAboutToken } from '../../connections/model/token-rejection';
import type { MonitoredConnection } from '../../connections/open-connection';
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
import { ownersAtWork, shareOf, type OwnersNeeds } from './work-lock';

type LimitNeeds = Pick<Ports, 'requestsADelivery' | 'timeLeft'>;
export type SupervisorNeeds = OwnersNeeds & LimitNeeds & Pick<Ports, 'runs' | 'connections' | 'now' | 'log'>;

/** How often the intent and other deliveries are checked while requests are in flight. */
const checkEveryMs = 1_500;

/**
 * A delivery that begins while others are at work sends nothing for this long. By then the others have checked, and
 * given back what is no longer their share.
 */
const holdBackMs = 4_000;

/** Enough for requests in flight to end and be stored: a push takes up to 20 s and a check 8 more. */
const timeToEndMs = 90_000;

/** A shorter wait is over before anybody could read about it. */
const shortestReportedMs = 2_000;

/** The wait for a service that names no time. */
const defaultWaitSeconds = 60;

/** What is known about a failure: the other side's own words, and which side failed. */
interface Said {
  readonly detail: string | null;
  readonly source: Source;
}
const nothingSaid: Said = { detail: null, source: {} };

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

  /**
   * Records that everything waits for a service, so that the page shows for whom and until when. A wait for storage
   * cannot be shown, because it would have to be stored there.
   */
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
    const agreed = this.intent.connection;
    const connection = connectionIn(registry, agreed.id);
    if (next !== null) return this.stop({ why: 'displaced' });
    if (intent?.desired === 'cancel') return this.stop({ why: 'cancelled' });
    if (intent?.desired === 'pause') {
      return this.stop({ why: 'paused', pause: { by: 'person', at: intent.at } });
    }
    if (!connection?.token) return this.pauseFor('trouble', 'NOT_CONNECTED');
    if (connection.family !== agreed.family) {
      return this.pauseFor('otherToken', 'NOT_CONNECTED');
    }
    // A prepared token of the same connection took over. The next delivery opens it.
    if (this.connected !== null && connection.token.tokenId !== this.connected.connection.token.tokenId)
      return this.stop({ why: 'handedOn' });
    // A preview only reads.
    if (this.intent.work === 'push' && standingStop(registry, agreed.id) !== null) {
      return this.pauseFor('trouble', 'SENDING_STOPPED');
    }
    this.#checkRights(now);
    await this.#share(connection.atOnce, now);
  }

  /** Jira's answers about maker and starter count for a day from their press. */
  #checkRights(now: Date): void {
    const { makerAskedAt, starterAskedAt, work } = this.intent;
    if (makerAskedAt === null || !doCount({ at: makerAskedAt }, now)) {
      return this.pauseFor('makersRights', 'NOT_ALLOWED');
    }
    if (work === 'push' && (starterAskedAt === null || !doCount({ at: starterAskedAt }, now))) {
      this.pauseFor('startersRights', 'NOT_ALLOWED');
    }
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
   * Records one answer about an item. Several failures in a row pause the run. For the item a resumed push begins with,
   * one is enough: it was sent alone to find out whether the trouble is over.
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
   * Handles a failure that every other item would meet too: the run pauses, or waits by itself. If the failure is about
   * a token, a prepared one may take over, and the next delivery goes on with it. If another token was saved in place, the
   * run pauses for that reason: nobody refused the new one. If that cannot be found out, the run waits for storage, or for
   * the Connector where that does not answer about the prepared one. Never throws, because the caller first records the
   * outcome of what is in flight.
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

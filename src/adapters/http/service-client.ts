import { AppError } from '../../shared/app-error';
import { asAppError } from '../../shared/consequence';
import { awaitBackOff, reserveMs, retry, type Patience } from '../../shared/retry';
import { ServiceBackOff } from '../../shared/service-back-off';
import type { Answer } from './answer';
import type { FetchLike } from './fetch-like';
import { request, type Call, type Destination } from './request';
import { keptForCallMs, timeForCall, type CallTime } from './time-for-call';

/** What asking an outside service needs of the world; `timeLeft` is milliseconds to the end of the invocation. */
export interface HttpDeps extends Patience {
  readonly fetch: FetchLike;
  readonly now: () => Date;
}

/** What differs from service to service. */
export interface Service extends Omit<Destination, 'limitMs'> {
  /** The error for anybody who asks before the time an answer names; null where it names none. */
  readonly waitIn: (answer: Answer, now: Date) => AppError | null;
}

/** Hears of each wait. Once it `isOver`, nothing is retried. */
export interface Waiting {
  waits(closedBy: AppError, ms: number): void;
  isOver(): boolean;
}

/** A question that may be repeated: `ask` sends one request, `leftMs` is what is left of its time. */
export interface Question {
  ask(call: Call): Promise<Answer>;
  leftMs(): number;
}

/**
 * One outside service, asked with one token. The caller judges what an answer means.
 *
 * A `Retry-After` on any answer holds for every call of this client: nothing is sent before that time.
 */
export class ServiceClient {
  readonly #backOff: ServiceBackOff;
  #sent = 0;

  constructor(
    private readonly deps: HttpDeps,
    private readonly service: Service,
    private readonly waiting: Waiting,
  ) {
    this.#backOff = new ServiceBackOff(deps.now);
  }

  /** How many requests have been sent so far. */
  sent(): number {
    return this.#sent;
  }

  /** Milliseconds until the service may be asked again; 0 where it may be asked now. */
  waitMs(): number {
    return this.#backOff.waitMs();
  }

  /** Sends one request now, within `mostMs` and the time the invocation has left. */
  async ask(call: Call, time: CallTime, mostMs: number): Promise<Answer> {
    const { deps, service } = this;
    const limitMs = timeForCall({ ...time, limitMs: Math.min(mostMs, time.limitMs) }, deps.timeLeft());
    if (limitMs > 0) this.#sent += 1;
    const answer = await request(deps.fetch, { ...service, limitMs }, call);
    const wait = service.waitIn(answer, deps.now());
    if (wait) this.#backOff.note(wait);
    return answer;
  }

  /**
   * Does something that only reads, and retries it after passing trouble. Its requests take at most `mostMs` in all;
   * waits that the service asks for come on top.
   * @throws AppError what `work` throws
   */
  read<T>(time: CallTime, mostMs: number, work: (question: Question) => Promise<T>): Promise<T> {
    const { now } = this.deps;
    let leftMs = mostMs;
    const patience = this.#patienceFor(time);
    const timeLeft = () => (leftMs > 0 && !this.waiting.isOver() ? patience.timeLeft() : 0);
    const ask = async (call: Call): Promise<Answer> => {
      const begunAt = now().getTime();
      const answer = await this.ask(call, time, leftMs);
      leftMs -= now().getTime() - begunAt;
      return answer;
    };
    return retry({ ...patience, timeLeft }, this.#backOff, () => work({ ask, leftMs: () => leftMs }));
  }

  /**
   * Sends one request that may change something, once. `leftMs` is what is left of `mostMs` after it. `allow` is asked
   * last, so that nothing lies between its leave and the request.
   * @throws AppError nothing was sent: RATE_LIMITED where it would have to wait longer than its invocation can, and what
   *                  `allow` throws
   */
  async write(
    call: Call,
    time: CallTime,
    mostMs: number,
    allow: () => Promise<void> = () => Promise.resolve(),
  ): Promise<{ readonly answer: Answer; readonly leftMs: () => number }> {
    const { now } = this.deps;
    const endsAt = now().getTime() + mostMs;
    const leftMs = () => endsAt - now().getTime();
    do {
      await this.#awaitBackOffToWrite(time);
      await allow();
      // Another request may have been told to wait meanwhile.
    } while (this.waitMs() > 0);
    return { answer: await this.ask(call, time, leftMs()), leftMs };
  }

  /** Waits leave enough time for the call after them. */
  #patienceFor(time: CallTime): Patience {
    const { sleep, random, log, timeLeft } = this.deps;
    const { service } = this.service;
    return {
      sleep,
      random,
      log: { note: (event, facts) => log.note(event, { ...facts, service }) },
      timeLeft: () => timeLeft() - (keptForCallMs(time) - reserveMs),
      waits: (closedBy, ms) => this.waiting.waits(closedBy, ms),
    };
  }

  /** Whatever the wait is for, a write that cannot wait was not sent. */
  async #awaitBackOffToWrite(time: CallTime): Promise<void> {
    try {
      await awaitBackOff(this.#patienceFor(time), this.#backOff);
    } catch (closedBy) {
      const retryAfterSeconds = Math.ceil(this.waitMs() / 1000);
      throw new AppError('RATE_LIMITED', { ...asAppError(closedBy).source, retryAfterSeconds }, closedBy);
    }
  }
}

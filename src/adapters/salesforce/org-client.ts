import type * as z from 'zod/mini';
import type { SalesforceTrouble } from '../../contract/records/trouble';
import { SalesforceError } from '../../records/model/salesforce-error';
import { isAboutKeys } from '../../records/model/next-keys';
import type { SalesforceCalls, Session, SessionPlace, Usage, WayIn } from '../../ports/salesforce';
import { described, type Answer, type ServiceAnswer } from '../http/answer';
import type { FetchLike } from '../http/fetch-like';
import { jsonOf } from '../http/json-of';
import { request, type Call } from '../http/request';
import { timeForCall, type CallTime } from '../http/time-for-call';
import { apiTrouble } from './api-trouble';
import { clientCredentialsCall } from './calls';
import { logInTrouble } from './log-in-trouble';
import { sessionIn } from './session-in';
import { usageIn, type LastUsages } from './usage';

/** What reading an org needs of the world; `timeLeft` is milliseconds to the end of the invocation. */
export interface OrgDeps {
  readonly fetch: FetchLike;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly timeLeft: () => number;
  readonly calls: Pick<SalesforceCalls, 'add'>;
}

const callTime: CallTime = { limitMs: 8_000, leastMs: 500, afterwardsMs: 1_500 };

/** The pause before a second try, where Salesforce names none; and the longest one it may name. */
const pauseMs = 300;
const longestPauseMs = 3_000;

/** Trouble that a second try may not meet. */
const passing: ReadonlySet<SalesforceTrouble['code']> = new Set(['DOWN']);

/** Asks one org: within the time that is left, twice at most, renewing a session that has ended once. */
export class OrgClient {
  #session: Promise<Session> | null = null;
  #renewed: Promise<Session> | null = null;

  constructor(
    private readonly deps: OrgDeps,
    private readonly way: WayIn,
    private readonly kept: SessionPlace,
    private readonly usages: LastUsages,
  ) {}

  usage(): Usage | null {
    return this.usages.of(this.way);
  }

  /** The session in use: the one that is kept, else a new one. */
  session(): Promise<Session> {
    this.#session ??= this.kept.read().then((session) => session ?? this.#renew());
    return this.#session;
  }

  /** Logs in anew and keeps the session. It is not repeated: each log-in counts at Salesforce. */
  async logIn(): Promise<Session> {
    const answer = await this.#send(clientCredentialsCall(this.way), null);
    const trouble = logInTrouble(answer, this.deps.now());
    const other = trouble && isAboutKeys(trouble.code) ? ((await this.way.otherwise?.()) ?? null) : null;
    const session = other ?? (await this.#granted(answer, trouble));
    this.#session = Promise.resolve(session);
    return session;
  }

  /** The session in the log-in's answer, kept for others. */
  async #granted(answer: Answer<'salesforce'>, trouble: SalesforceError | null): Promise<Session> {
    if (trouble || answer.kind !== 'answered') throw trouble ?? new SalesforceError('ANSWER_UNKNOWN');
    const session = sessionIn(answer, this.way.host);
    await this.kept.save(session);
    return session;
  }

  /** Asks without a log-in. */
  async readOpen<T>(call: Call, shape: z.ZodMiniType<T>): Promise<T> {
    return parsed(await this.#try(() => this.#send(call, null)), shape);
  }

  async read<T>(call: Call, shape: z.ZodMiniType<T>): Promise<T> {
    const session = await this.session();
    try {
      return parsed(await this.#try(() => this.#send(call, session)), shape);
    } catch (thrown) {
      if (!(thrown instanceof SalesforceError) || thrown.code !== 'LOG_IN_ENDED') throw thrown;
      const renewed = await this.#newerThan(session);
      return parsed(await this.#try(() => this.#send(call, renewed)), shape);
    }
  }

  /** The session after one that has ended: another caller may have got it meanwhile. */
  async #newerThan(ended: Session): Promise<Session> {
    const present = await this.session();
    return present === ended ? this.#renew() : present;
  }

  /** All that find the session ended share one log-in. */
  #renew(): Promise<Session> {
    this.#renewed ??= this.logIn().finally(() => {
      this.#renewed = null;
    });
    return this.#renewed;
  }

  async #try(send: () => Promise<Answer<'salesforce'>>): Promise<ServiceAnswer<'salesforce'>> {
    const first = judged(await send(), this.deps.now());
    if (!(first instanceof SalesforceError)) return first;
    const namedMs = (first.facts.retryAfterSeconds ?? 0) * 1000;
    if (!passing.has(first.code) || namedMs > longestPauseMs) throw first;
    const waitMs = namedMs || pauseMs * (0.5 + this.deps.random());
    if (this.deps.timeLeft() - waitMs < callTime.afterwardsMs + callTime.leastMs) throw first;
    await this.deps.sleep(waitMs);
    const second = judged(await send(), this.deps.now());
    if (second instanceof SalesforceError) throw second;
    return second;
  }

  async #send(call: Call, session: Session | null): Promise<Answer<'salesforce'>> {
    const { fetch, now, timeLeft, calls } = this.deps;
    // Only what is asked with a session counts at Salesforce. Counting goes on beside the call: it costs no time of its own.
    const counted = session && calls.add(this.way.host, 1);
    const answer = await request(
      fetch,
      {
        service: 'salesforce',
        base: `https://${this.way.host}`,
        scheme: 'Bearer',
        token: session?.token ?? null,
        limitMs: timeForCall(callTime, timeLeft()),
      },
      call,
    );
    await counted;
    if (answer.kind === 'answered')
      this.usages.note(this.way, usageIn(answer.header('sforce-limit-info'), now()));
    return answer;
  }
}

function judged(answer: Answer<'salesforce'>, now: Date): ServiceAnswer<'salesforce'> | SalesforceError {
  const trouble = apiTrouble(answer, now);
  if (trouble) return trouble;
  return answer.kind === 'answered' ? answer : new SalesforceError('ANSWER_UNKNOWN');
}

/** @throws SalesforceError ANSWER_UNKNOWN for a page, a body that was cut off, or another shape than expected */
function parsed<T>(answer: ServiceAnswer<'salesforce'>, shape: z.ZodMiniType<T>): T {
  const json = answer.whole ? jsonOf(answer) : null;
  const read = json?.state === 'valid' ? shape.safeParse(json.value) : null;
  if (read?.success) return read.data;
  throw new SalesforceError('ANSWER_UNKNOWN', { status: answer.status }, described(answer));
}

import type * as z from 'zod/mini';
import type { SalesforceTrouble } from '../../contract/records/trouble';
import { SalesforceError } from '../../records/model/salesforce-error';
import type { Session, SessionKeeper, Usage, WayIn } from '../../ports/salesforce';
import { described, type Answer, type ServiceAnswer } from '../http/answer';
import { jsonOf } from '../http/json-of';
import type { Call } from '../http/request';
import { apiTrouble } from './api-trouble';
import { askHost, callTime, type OrgDeps } from './ask-host';
import { asksForRest, type OrgRests } from './org-rests';
import { usageIn, type LastUsages } from './usage';

/** The pause before a second try, where Salesforce names none; and the longest one it may name. */
const pauseMs = 300;
const longestPauseMs = 3_000;

/** Whoever has waited so long for nothing does not wait for a second try. */
const slowMs = 4_000;

/** Trouble that a second try may not meet. */
const passing: ReadonlySet<SalesforceTrouble['code']> = new Set(['DOWN']);

/** What one process remembers of the orgs it asks. */
export interface OrgMemory {
  readonly usages: LastUsages;
  readonly rests: OrgRests;
}

/** Asks one org: within the time that is left, twice at most, renewing a session that has ended once. */
export class OrgClient {
  #session: Promise<Session> | null = null;
  #renewed: Promise<Session> | null = null;

  constructor(
    private readonly deps: OrgDeps,
    private readonly app: Pick<WayIn, 'host' | 'consumerKey'>,
    private readonly sessions: SessionKeeper,
    private readonly memory: OrgMemory,
  ) {}

  usage(): Usage | null {
    return this.memory.usages.of(this.app);
  }

  /** The session in use: the one that is kept, else a new one. */
  session(): Promise<Session> {
    this.#session ??= this.sessions.read().then((session) => session ?? this.#renew(null));
    return this.#session;
  }

  /** Logs in anew. It is not repeated: each log-in counts at Salesforce. */
  logIn(): Promise<Session> {
    return this.#renew(null);
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
    return present === ended ? this.#renew(ended) : present;
  }

  /** All that find the session ended share one log-in. */
  #renew(ended: Session | null): Promise<Session> {
    this.#renewed ??= this.#renewOnce(ended).finally(() => {
      this.#renewed = null;
    });
    return this.#renewed;
  }

  async #renewOnce(ended: Session | null): Promise<Session> {
    const { now } = this.deps;
    const begunAt = now();
    const resting = this.memory.rests.whyNot(this.app, begunAt);
    if (resting) throw resting;
    const session = await this.sessions.renew(ended).catch((thrown: unknown) => {
      // A log-in that was refused, or has ended, says nothing of the org.
      if (thrown instanceof SalesforceError && asksForRest(thrown))
        this.memory.rests.note(this.app, thrown, begunAt, now());
      throw thrown;
    });
    this.#session = Promise.resolve(session);
    return session;
  }

  async #try(send: () => Promise<Answer<'salesforce'>>): Promise<ServiceAnswer<'salesforce'>> {
    const begunAt = this.deps.now();
    const resting = this.memory.rests.whyNot(this.app, begunAt);
    if (resting) throw resting;
    const first = await this.#judge(send, begunAt);
    if (!(first instanceof SalesforceError)) return first;
    const namedMs = (first.facts.retryAfterSeconds ?? 0) * 1000;
    const wasSlow = this.deps.now().getTime() - begunAt.getTime() >= slowMs;
    if (!passing.has(first.code) || wasSlow || namedMs > longestPauseMs) throw first;
    const waitMs = namedMs || pauseMs * (0.5 + this.deps.random());
    if (this.deps.timeLeft() - waitMs < callTime.afterwardsMs + callTime.leastMs) throw first;
    await this.deps.sleep(waitMs);
    const second = await this.#judge(send, begunAt);
    if (second instanceof SalesforceError) throw second;
    return second;
  }

  /** What was answered, or why nothing was; noted for whoever asks next. */
  async #judge(
    send: () => Promise<Answer<'salesforce'>>,
    begunAt: Date,
  ): Promise<ServiceAnswer<'salesforce'> | SalesforceError> {
    const answer = judged(await send(), this.deps.now());
    const trouble = answer instanceof SalesforceError ? answer : null;
    this.memory.rests.note(this.app, trouble, begunAt, this.deps.now());
    return answer;
  }

  async #send(call: Call, session: Session | null): Promise<Answer<'salesforce'>> {
    const { now, calls } = this.deps;
    const { host } = this.app;
    // Only what is asked with a session counts at Salesforce. Counting goes on beside the call: it costs no time of its own.
    const counted = session && calls.add(host, 1);
    const answer = await askHost(this.deps, host, call, session?.token ?? null);
    await counted;
    if (answer.kind === 'answered')
      this.memory.usages.note(this.app, usageIn(answer.header('sforce-limit-info'), now()));
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

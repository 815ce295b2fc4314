import { AppError } from '../../shared/app-error';
import { asAppError } from '../../shared/consequence';
import { noIssue } from '../../ports/connector';
import type { Connector, ConnectorFor, HeldLink, Listener } from '../../ports/connector';
import { awaitBackOff, reserveMs, retry, type Patience } from '../../shared/retry';
import { ServiceBackOff } from '../../shared/service-back-off';
import type { Answer, ConnectorAnswer } from './answer';
import { type Call, linkCall, linksCall, pushCall, readCall } from './calls';
import type { FetchLike } from './fetch-like';
import { connectorHosts } from './hosts';
import { jsonOf } from './json-of';
import { request } from './request';
import { type CallKind, defaultLimits, keptForCallMs, type Limits, timeForCall } from './time-for-call';
import { TokenCheck } from './token-check';
import { described, troubleOf, type Verb, waitIn } from './translate';
import { linksFromWire } from './wire';

/** What the client needs of the world; `timeLeft` is milliseconds to the end of the invocation. */
export interface ConnectorDeps extends Patience {
  readonly fetch: FetchLike;
  readonly now: () => Date;
  readonly limits?: Limits;
}

/** One read is asked for no longer than this in all, its repeats included; waits that the Connector asks for come on top. */
const mostReadingMs = 12_000;

const nobody: Listener = { heard: () => undefined, waits: () => undefined, isOver: () => false };

/**
 * Opens the Connector of a region with a token, over its published REST API. Reads are repeated with patience; a write is
 * sent once, and where nobody answers it the error is OUTCOME_UNKNOWN.
 *
 * A `Retry-After`, whatever answer carries it, is heard by every call of this connector: nothing is sent before that time. A
 * write that would have to wait longer than its invocation can is not sent, and says so by RATE_LIMITED.
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1685193166
 */
export function connectorFor(deps: ConnectorDeps): ConnectorFor {
  return (region, token, listener = nobody): Connector => {
    const { fetch, now, limits = defaultLimits } = deps;
    const backOff = new ServiceBackOff(now);
    const check = new TokenCheck(now);
    let sent = 0;

    const ask = async (kind: CallKind, call: Call, mostMs: number): Promise<Answer> => {
      const limitMs = timeForCall(kind, Math.min(mostMs, limits[kind]), deps.timeLeft());
      if (limitMs > 0) sent += 1;
      const answer = await request(fetch, { base: connectorHosts[region], token, limitMs }, call);
      const wait = waitIn(answer, now());
      if (wait) backOff.note(wait);
      return answer;
    };
    const hear = (answer: Answer, verb: Verb): void => {
      listener.heard(troubleOf(answer, verb, now()));
    };
    /** A read whose answer tells of the token. */
    const prove = async (issueId: string, mostMs: number): Promise<Answer> => {
      const answer = await ask('read', readCall(issueId), mostMs);
      if (issueId === noIssue || !check.isOpen(answer, 'read')) hear(answer, 'read');
      return answer;
    };

    const read = (issueId: string): Promise<readonly HeldLink[]> => {
      let leftMs = mostReadingMs;
      const patience = patienceFor(deps, 'read', listener);
      const timeLeft = () => (leftMs > 0 && !listener.isOver() ? patience.timeLeft() : 0);
      return retry({ ...patience, timeLeft }, backOff, async () => {
        const begunAt = now().getTime();
        const answer = await ask('read', readCall(issueId), leftMs);
        leftMs -= now().getTime() - begunAt;
        const isProved = issueId !== noIssue && check.isOpen(answer, 'read') && backOff.waitMs() === 0;
        if (!isProved) hear(answer, 'read');
        const proofs = isProved ? [() => prove(noIssue, leftMs)] : [];
        const trouble = await check.meaningOf(answer, 'read', proofs);
        return linksIn(answer, trouble);
      });
    };

    const write = async (kind: CallKind, issueId: string, call: Call, mostMs = Infinity): Promise<void> => {
      const endsAt = now().getTime() + mostMs;
      const leftMs = () => endsAt - now().getTime();
      await awaitBackOffToWrite(patienceFor(deps, kind, listener), backOff);
      const answer = await ask(kind, call, leftMs());
      hear(answer, 'write');
      const proofs = [issueId, noIssue].map((id) => () => prove(id, leftMs()));
      const trouble = await check.meaningOf(answer, 'write', backOff.waitMs() > 0 ? [] : proofs);
      if (trouble) throw trouble;
    };

    return {
      readLinks: read,
      link: (issueId, link, mode) => write('write', issueId, linkCall(issueId, link, mode === 'update')),
      addLinks: (issueId, links) => write('write', issueId, linksCall(issueId, links, false)),
      replaceLinks: (issueId, links) => write('write', issueId, linksCall(issueId, links, true)),
      push: (issue, record, mostMs) => write('push', issue.id, pushCall(issue, record), mostMs),
      sent: () => sent,
    };
  };
}

/** Waits leave time for the call they precede. */
function patienceFor(
  { sleep, random, log, timeLeft }: ConnectorDeps,
  kind: CallKind,
  listener: Listener,
): Patience {
  return {
    sleep,
    random,
    log: { note: (event, facts) => log.note(event, { ...facts, service: 'connector' }) },
    timeLeft: () => timeLeft() - (keptForCallMs(kind) - reserveMs),
    waits: (closedBy, ms) => listener.waits(closedBy, ms),
  };
}

/** Whatever everybody waits for, a write that waits too was not sent. */
async function awaitBackOffToWrite(patience: Patience, backOff: ServiceBackOff): Promise<void> {
  try {
    await awaitBackOff(patience, backOff);
  } catch (closedBy) {
    const retryAfterSeconds = Math.ceil(backOff.waitMs() / 1000);
    throw new AppError('RATE_LIMITED', { ...asAppError(closedBy).source, retryAfterSeconds }, closedBy);
  }
}

/**
 * A read's links; none where they say in their own form that they know none of the issue. What is empty or has another shape is no
 * empty list: a replace built on it would lose links. Nor is what repeats the token a list of theirs.
 */
function linksIn(answer: Answer, trouble: AppError | null): readonly HeldLink[] {
  if (trouble?.code === 'NOT_FOUND') return [];
  if (trouble) throw trouble;
  const json = answer.kind === 'answered' && answer.whole ? jsonOf(answer) : null;
  const links = json?.state === 'valid' ? linksFromWire(json.value) : null;
  if (links && answer.kind === 'answered' && !tellsToken(links, answer)) return links;
  const facts = answer.kind === 'answered' ? { by: answer.by, status: answer.status } : {};
  throw new AppError('ANSWER_UNKNOWN', facts, described(answer));
}

/** What stands for records' objects and ids is shown and kept. */
function tellsToken(links: readonly HeldLink[], { repeatsToken }: ConnectorAnswer): boolean {
  const told = new Set(links.flatMap(({ record }) => [record.object, record.id]));
  return [...told].some(repeatsToken);
}

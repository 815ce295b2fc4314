import type { HeldLink } from '../../contract/links/link';
import { AppError } from '../../shared/app-error';
import { noIssue } from '../../ports/connector';
import type { Connector, ConnectorFor, Listener } from '../../ports/connector';
import { described, type Answer, type ServiceAnswer } from '../http/answer';
import { jsonOf } from '../http/json-of';
import type { Call } from '../http/request';
import { ServiceClient, type HttpDeps } from '../http/service-client';
import { type CallKind, callTimes, callTimesWithin, type Limits } from './call-times';
import { linkCall, linksCall, pushCall, readCall } from './calls';
import { connectorHosts } from './hosts';
import { TokenCheck } from './token-check';
import { troubleOf, type Verb, waitIn } from './translate';
import { linksFromWire } from './wire';

/** What the client needs of the world. */
export interface ConnectorDeps extends HttpDeps {
  readonly limits?: Limits;
}

/** The most time for one read, its repeats included. Waits that the Connector asks for come on top. */
const mostReadingMs = 12_000;

const nobody: Listener = { heard: () => undefined, waits: () => undefined, isOver: () => false };

/**
 * Opens the Connector of a region with a token, over its published REST API. Reads are retried. A write is sent once;
 * if no answer comes, the error is OUTCOME_UNKNOWN.
 *
 * A `Retry-After` on any answer holds for every call of this connector: nothing is sent before that time. A write that
 * would have to wait longer than its invocation can is not sent and throws RATE_LIMITED.
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1685193166
 */
export function connectorFor(deps: ConnectorDeps): ConnectorFor {
  const { now, limits } = deps;
  const times = limits ? callTimesWithin(limits) : callTimes;
  return (region, token, listener = nobody, allowWrite): Connector => {
    const service = {
      service: 'connector',
      base: connectorHosts[region],
      scheme: 'JWT',
      token,
      waitIn,
    } as const;
    const client = new ServiceClient(deps, service, listener);
    const check = new TokenCheck(now);

    const hear = (answer: Answer, verb: Verb): void => {
      listener.heard(troubleOf(answer, verb, now()));
    };
    /** A read that shows whether the token is accepted. */
    const prove = async (issueId: string, mostMs: number): Promise<Answer> => {
      const answer = await client.ask(readCall(issueId), times.read, mostMs);
      if (issueId === noIssue || !check.isOpen(answer, 'read')) hear(answer, 'read');
      return answer;
    };

    const read = (issueId: string): Promise<readonly HeldLink[]> =>
      client.read(times.read, mostReadingMs, async ({ ask, leftMs }) => {
        const answer = await ask(readCall(issueId));
        const isProved = issueId !== noIssue && check.isOpen(answer, 'read') && client.waitMs() === 0;
        if (!isProved) hear(answer, 'read');
        const proofs = isProved ? [() => prove(noIssue, leftMs())] : [];
        const trouble = await check.meaningOf(answer, 'read', proofs);
        return linksIn(answer, trouble);
      });

    const write = async (kind: CallKind, issueId: string, call: Call, mostMs = Infinity): Promise<void> => {
      const { answer, leftMs } = await client.write(call, times[kind], mostMs, allowWrite);
      hear(answer, 'write');
      const proofs = [issueId, noIssue].map((id) => () => prove(id, leftMs()));
      const trouble = await check.meaningOf(answer, 'write', client.waitMs() > 0 ? [] : proofs);
      if (trouble) throw trouble;
    };

    return {
      readLinks: read,
      link: (issueId, link, mode) => write('write', issueId, linkCall(issueId, link, mode === 'update')),
      addLinks: (issueId, links) => write('write', issueId, linksCall(issueId, links, false)),
      replaceLinks: (issueId, links) => write('write', issueId, linksCall(issueId, links, true)),
      push: (issue, record, mostMs) => write('push', issue.id, pushCall(issue, record), mostMs),
      sent: () => client.sent(),
    };
  };
}

/**
 * The links in a read's answer; none where the Connector says in its own form that it knows none for this issue. An
 * empty body or another shape is no empty list: a replace built on it would lose links. An answer that repeats the
 * token is no list either.
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

/** Objects and ids of records are shown and stored, so they must not hold the token. */
function tellsToken(links: readonly HeldLink[], { repeatsToken }: ServiceAnswer): boolean {
  const told = new Set(links.flatMap(({ record }) => [record.object, record.id]));
  return [...told].some(repeatsToken);
}

import { AppError } from '../../domain/app-error';
import type { Connector, ConnectorFor, HeldLink } from '../../ports';
import type { Answer } from './answer';
import { type Call, linkCall, linksCall, pushCall, readCall } from './calls';
import type { FetchLike } from './fetch-like';
import { connectorHosts } from './hosts';
import { jsonOf } from './json-of';
import { request } from './request';
import { type Patience, patiently } from './retry';
import { described, troubleOf } from './translate';
import { linksFromWire } from './wire';

/** How long one request may take, in milliseconds. A push carries attachments along, so it gets the longest. */
interface Limits {
  readonly read: number;
  readonly write: number;
  readonly push: number;
}

const defaultLimits: Limits = { read: 8_000, write: 15_000, push: 20_000 };

/** What is kept of an invocation's time to say what happened, and the least a request is begun with. */
const reserveMs = 1_500;
const leastMs = 500;

/** What the client needs of the world; `timeLeft` is milliseconds to the end of the invocation. */
export interface ConnectorDeps extends Patience {
  readonly fetch: FetchLike;
  readonly timeLeft: () => number;
  readonly limits?: Limits;
}

/**
 * Opens the Connector of a region with a token, over its published REST API. Reads are repeated with patience; a write is
 * sent once, and where nobody answers it the error is OUTCOME_UNKNOWN.
 * @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1685193166
 */
export function connectorFor(deps: ConnectorDeps): ConnectorFor {
  const { fetch, now, limits = defaultLimits } = deps;
  return (region, token): Connector => {
    let sent = 0;
    const send = (call: Call, limitMs: number): Promise<Answer> => {
      sent += 1;
      const left = deps.timeLeft() - reserveMs;
      return request(
        fetch,
        { base: connectorHosts[region], token, limitMs: left < leastMs ? 0 : Math.min(limitMs, left) },
        call,
      );
    };
    const write = async (issueId: string, call: Call, limitMs = limits.write): Promise<void> => {
      const answer = await send(call, limitMs);
      const trouble = troubleOf(answer, 'write', now());
      if (!trouble) return;
      if (answer.kind !== 'answered' || answer.status !== 403) throw trouble;
      const check = troubleOf(await send(readCall(issueId), limits.read), 'read', now());
      throw check?.code === 'TOKEN_REJECTED' ? check : trouble;
    };
    return {
      readLinks: async (issueId) => {
        const call = readCall(issueId);
        const timeLeft = () => deps.timeLeft() - reserveMs;
        const answer = await patiently(deps, call, timeLeft, (mostMs) =>
          send(call, Math.min(limits.read, mostMs)),
        );
        return linksIn(answer, now());
      },
      link: (issueId, link, mode) => write(issueId, linkCall(issueId, link, mode === 'update')),
      addLinks: (issueId, links) => write(issueId, linksCall(issueId, links, false)),
      replaceLinks: (issueId, links) => write(issueId, linksCall(issueId, links, true)),
      push: (issue, record) => write(issue.id, pushCall(issue, record), limits.push),
      sent: () => sent,
    };
  };
}

/** A read's links. What is empty or has another shape is no empty list: a replace built on it would lose links. */
function linksIn(answer: Answer, now: Date): readonly HeldLink[] {
  const trouble = troubleOf(answer, 'read', now);
  if (trouble) throw trouble;
  const json = answer.kind === 'answered' && answer.whole ? jsonOf(answer) : null;
  const links = json?.state === 'valid' ? linksFromWire(json.value) : null;
  if (!links) throw new AppError('ANSWER_UNKNOWN', {}, described(answer));
  return links;
}

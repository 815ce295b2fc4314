import type { JiraRequest, JiraResponse } from '../forge/jira-api';
import { takeFault, type CountedFault } from '../take-fault';
import { changeSearch, fitsSearch, type SearchFault } from './search-fault';

/**
 * Faults to come: the next `times` matching calls get this answer, after `skip` of them have passed (a search that
 * fails on its seventh page skips six). `path` is a prefix of path and query; beginning with `^`, it is the source of a
 * regular expression.
 */
export interface Fault extends CountedFault {
  readonly method?: string;
  readonly path: string;
  /** Without a status, the call is answered as usual, only later or as `search` says. */
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** How much the answer is delayed. */
  readonly delayMs?: number;
  /** What goes wrong with the pages of a search. */
  readonly search?: SearchFault;
}

/**
 * What Atlassian says about a burst: how long to wait, and which limit was hit.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
const burst = { 'retry-after': '1', 'ratelimit-reason': 'jira-burst-based' };

/** Takes the first fault that fits a call and uses it up once. */
export function takeJiraFault(faults: Fault[], request: JiraRequest): Fault | undefined {
  const fault = takeFault(faults, (each) => fits(each, request));
  if (fault?.times === 0) faults.splice(faults.indexOf(fault), 1);
  return fault;
}

/** The answer to a call that a fault hits. `asUsual` is Jira's normal answer. */
export function answerWithFault(
  fault: Fault,
  request: JiraRequest,
  asUsual: () => JiraResponse,
): JiraResponse {
  const { status, headers, body, search } = fault;
  if (search) return changeSearch(search, fault, request, asUsual());
  if (status === undefined) return asUsual();
  return {
    status,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      ...(headers ?? (status === 429 ? burst : {})),
    },
    body: body ?? JSON.stringify({ errorMessages: [`Fault: ${status}`], errors: {} }),
  };
}

function fits({ method, path, search }: Fault, request: JiraRequest): boolean {
  if (method && method.toUpperCase() !== request.method.toUpperCase()) return false;
  if (search && !fitsSearch(search, request)) return false;
  return path.startsWith('^') ? new RegExp(path).test(request.path) : request.path.startsWith(path);
}

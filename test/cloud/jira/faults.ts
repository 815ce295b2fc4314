import type { JiraRequest, JiraResponse } from '../forge/jira-api';

/**
 * Trouble to come: the next `times` calls that fit are answered like this instead, after `skip` of them were let
 * through (the search that fails on its seventh page skips six). `path` is a prefix of path and
 * query; when it begins with `^` it is the source of a regular expression.
 */
export interface Fault {
  readonly method?: string;
  readonly path: string;
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  times: number;
  skip?: number;
}

/**
 * What Atlassian says of a burst: how long to wait, and which of its limits it was.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
const burst = { 'retry-after': '1', 'ratelimit-reason': 'jira-burst-based' };

/** Answers a call with the first fault that fits it and uses that fault up once. */
export function takeFault(faults: Fault[], request: JiraRequest): JiraResponse | undefined {
  const fault = faults.find(
    (candidate) => candidate.times > 0 && fits(candidate, request) && isDue(candidate),
  );
  if (!fault) return undefined;
  fault.times -= 1;
  if (fault.times === 0) faults.splice(faults.indexOf(fault), 1);
  return {
    status: fault.status,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      ...(fault.headers ?? defaultHeaders(fault)),
    },
    body: fault.body ?? JSON.stringify({ errorMessages: [`Fault: ${fault.status}`], errors: {} }),
  };
}

function fits({ method, path }: Fault, request: JiraRequest): boolean {
  if (method && method.toUpperCase() !== request.method.toUpperCase()) return false;
  return path.startsWith('^') ? new RegExp(path).test(request.path) : request.path.startsWith(path);
}

/** Counts one more call that was let through, as long as there are any to let through. */
function isDue(fault: Fault): boolean {
  if (!fault.skip) return true;
  fault.skip -= 1;
  return false;
}

function defaultHeaders({ status }: Fault): Record<string, string> {
  return status === 429 ? burst : {};
}

import * as z from 'zod/mini';
import type { ApiRequest } from '../api/api-request';
import { operationOf } from '../api/operation';
import { toId18 } from '../state/record-id';
import type { faultMatch } from './fault';

const item = z.object({ soid: z.string() });
const named = z.object({
  jiraIssueId: z.optional(z.string()),
  soid: z.optional(z.string()),
  associations: z.optional(z.array(item)),
});

/** Whether a fault is meant for this request. */
export function meets(match: z.output<typeof faultMatch>, request: ApiRequest): boolean {
  if (match.method !== undefined && match.method !== request.method) return false;
  if (match.region !== undefined && match.region !== request.region) return false;
  if (match.path !== undefined && !meetsPath(match.path, request.path)) return false;
  if (match.issueId === undefined && match.recordId === undefined) return true;
  const { issueIds, recordIds } = idsIn(request);
  if (match.issueId !== undefined && !issueIds.includes(match.issueId)) return false;
  return match.recordId === undefined || recordIds.includes(toId18(match.recordId));
}

function meetsPath(wanted: string, path: string): boolean {
  return wanted.startsWith('^') ? new RegExp(wanted).test(path) : path.startsWith(wanted);
}

function idsIn(request: ApiRequest): { issueIds: string[]; recordIds: string[] } {
  const operation = operationOf(request.method, request.path);
  if (operation?.kind === 'push')
    return { issueIds: [operation.issueId], recordIds: [toId18(operation.soid)] };
  const { jiraIssueId, soid, associations = [] } = bodyOf(request);
  const issueIds = [jiraIssueId, request.query.get('jiraIssueId')].filter((id) => typeof id === 'string');
  const soids = [...(soid === undefined ? [] : [soid]), ...associations.map((each) => each.soid)];
  return { issueIds, recordIds: soids.map(toId18) };
}

function bodyOf(request: ApiRequest): z.output<typeof named> {
  try {
    return named.safeParse(JSON.parse(request.body.toString())).data ?? {};
  } catch {
    return {};
  }
}

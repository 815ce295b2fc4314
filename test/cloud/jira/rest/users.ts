import type { JiraResponse } from '../../forge/jira-api';
import { userField } from '../issue-fields';
import { answer, notImplemented, Refusal } from '../refusal';
import { siteUrl } from '../site-url';
import { appAccountId, findUser } from '../users';
import type { Call } from './call';
import { appProfile } from './myself';

const usualPage = 10;
const largestPage = 200;
const known = new Set(['accountId', 'startAt', 'maxResults']);

/**
 * `GET /user/bulk`: the named accounts that Jira knows. Others are left out. Ten per page unless more are requested.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-bulk-get
 */
export function bulkUsers(call: Call): JiraResponse {
  const { query } = call;
  const unknown = [...query.keys()].find((name) => !known.has(name));
  if (unknown !== undefined) throw notImplemented(`the parameter ${unknown} of a bulk get of users`);
  const ids = new Set(query.getAll('accountId'));
  if (ids.size === 0) throw new Refusal(400, "The 'accountId' query parameter is required.");
  const startAt = countOf(query, 'startAt', 0);
  const maxResults = Math.min(countOf(query, 'maxResults', usualPage), largestPage);
  const found = [...ids].flatMap((id) => profileOf(call, id) ?? []);
  return answer(200, {
    self: `${siteUrl}/rest/api/3/user/bulk?${query.toString()}`,
    ...{ maxResults, startAt, total: found.length, isLast: startAt + maxResults >= found.length },
    values: found.slice(startAt, startAt + maxResults),
  });
}

function profileOf({ world }: Call, accountId: string): Readonly<Record<string, unknown>> | null {
  if (accountId === appAccountId) return appProfile;
  const profile = userField(findUser(accountId));
  if (!profile || !world.accounts.isClosed(accountId)) return profile;
  if (world.switches.closedAccounts === 'left out') return null;
  return {
    ...profile,
    ...{ accountType: 'unknown', active: false, displayName: 'Former user', emailAddress: '' },
  };
}

export function countOf(query: URLSearchParams, name: string, whenMissing: number): number {
  const text = query.get(name);
  if (text === null) return whenMissing;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Refusal(400, `'${text}' is not a valid ${name}.`);
}

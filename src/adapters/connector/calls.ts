import type { HeldLink, SalesforceRecord } from '../../contract/links/link';
import type { Call } from '../http/request';
import { toWire } from './wire';

const one = '/external/api/association';
const all = '/external/api/associations';

/** @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1853818000 */
export function readCall(issueId: string): Call {
  return { method: 'GET', path: `${all}?${query({ jiraIssueId: issueId })}` };
}

/** @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1684308828 */
export function linkCall(issueId: string, link: HeldLink, allowUpsert: boolean): Call {
  const body = { jiraIssueId: issueId, ...toWire(link) };
  return { method: 'POST', path: `${one}?${query({ allowUpsert })}`, body };
}

/** @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1854374644 */
export function linksCall(issueId: string, links: readonly HeldLink[], replace: boolean): Call {
  const path = `${all}?${query({ jiraIssueId: issueId, replace })}`;
  return { method: 'POST', path, body: { associations: links.map(toWire) } };
}

/** The push carries no body: all of it is in the path. @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1685258704 */
export function pushCall(
  issue: { readonly id: string; readonly projectId: string },
  record: SalesforceRecord,
): Call {
  const [project, id, object, recordId] = [issue.projectId, issue.id, record.object, record.id].map(
    encodeURIComponent,
  );
  return {
    method: 'POST',
    path: `/external/api/push/project/${project}/issue/${id}/to/${object}/${recordId}`,
  };
}

function query(parameters: Readonly<Record<string, string | boolean>>): string {
  return new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [name, String(value)]),
  ).toString();
}

import * as z from 'zod/mini';
import type { JiraResponse } from '../../forge/jira-api';
import { answer, notImplemented, Refusal } from '../refusal';
import { readBody, type Call } from './call';
import { issueBean, propertiesBean } from './issue';

const question = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.optional(z.array(z.string())),
  properties: z.optional(z.array(z.string()).check(z.maxLength(5))),
  expand: z.optional(z.array(z.string())),
  fieldsByKeys: z.optional(z.boolean()),
});

const mostIssues = 100;

/**
 * `POST /issue/bulkfetch`: the named issues, each once and with its current key, whatever name was used. The answer
 * does not say which name that was. The documented order (by id) is *assumed* to be unreliable, so the order here is
 * arbitrary. Missing and hidden issues are left out without notice, as documented: `issueErrors` is for issues that
 * could be fetched at another time.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export function bulkFetch({ world, caller, body }: Call): JiraResponse {
  const { issueIdsOrKeys: named, fields = ['*navigable'], properties, expand } = readBody(body, question);
  if (expand?.length) throw notImplemented('expand in a bulk fetch');
  if (named.length === 0) throw new Refusal(400, 'No issue IDs or keys were provided.');
  if (named.length > mostIssues) throw new Refusal(400, `More than ${mostIssues} issues were requested.`);

  const sought = named.map((idOrKey) => ({ idOrKey, issue: world.visibility.find(idOrKey, caller) }));
  const found = new Map(sought.flatMap(({ issue }) => (issue ? [[issue.id, issue]] : [])));
  const missing = sought.filter(({ issue }) => !issue).map(({ idOrKey }) => errorOf(idOrKey));
  return answer(200, {
    issues: [...found.values()]
      .sort((one, other) => anyPlace(one.id) - anyPlace(other.id))
      .map((issue) => ({
        ...issueBean(issue, fields),
        ...(properties && { properties: propertiesBean(world.properties, issue.id, properties) }),
      })),
    issueErrors: world.switches.missingIssues === 'in issueErrors' ? missing : [],
  });
}

/** A position in an arbitrary order, the same every time. */
function anyPlace(id: number): number {
  return Math.imul(id, 0x9e3779b1) >>> 0;
}

function errorOf(id: string) {
  return { id, errorMessage: 'Issue does not exist or you do not have permission to see it.' };
}

import { route } from '@forge/api';
import * as z from 'zod/mini';
import { jiraId } from '../../contract/runs/item';
import type { Identity, NamedProject, Projects } from '../../ports/jira';
import { inParts } from '../../shared/in-parts';
import { readJira } from './ask-jira';

/** Jira takes up to 50 ids in one search, and a page holds as many. */
const atOnce = 50;

const page = z.object({ values: z.array(z.object({ id: jiraId, key: z.string(), name: z.string() })) });

/**
 * Projects by id, 50 in one request. Jira leaves out those that are unknown, in the bin, or that the asker cannot browse.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get
 */
export const projects: Projects = {
  async named(as, projectIds) {
    const pages = await Promise.all(inParts([...new Set(projectIds)], atOnce).map((ids) => search(as, ids)));
    return new Map(pages.flat());
  },
};

async function search(
  as: Identity,
  ids: readonly string[],
): Promise<readonly (readonly [string, NamedProject])[]> {
  const query = new URLSearchParams(ids.map((id) => ['id', id]));
  query.set('action', 'browse');
  query.set('maxResults', String(atOnce));
  const { values } = await readJira(as, route`/rest/api/3/project/search?${query}`, page);
  return values.map(({ id, key, name }) => [id, { key, name }]);
}

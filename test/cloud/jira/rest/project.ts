import type { JiraResponse } from '../../forge/jira-api';
import { projectField } from '../issue-fields';
import { permissionsIn, type Caller } from '../permissions';
import { findProject, projects, type Project } from '../projects';
import { answer, notImplemented, Refusal } from '../refusal';
import { siteUrl } from '../site-url';
import type { Call } from './call';

/** Any of these permissions allows the action. `edit` means changing the project, not its issues. */
const actions: Readonly<Record<string, readonly string[]>> = {
  view: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS', 'ADMINISTER'],
  browse: ['BROWSE_PROJECTS'],
  edit: ['ADMINISTER_PROJECTS', 'ADMINISTER'],
};

/** A page holds at most fifty; a larger size is reduced to that. https://jira.atlassian.com/browse/JRACLOUD-84803 */
const largestPage = 50;
const known = new Set(['startAt', 'maxResults', 'query', 'action', 'orderBy', 'id']);

/** The most ids that one search may name. */
const mostIds = 50;

/** The orders supported here, out of the documented ones. */
const orders = { key: ({ key }: Project) => key, name: ({ name }: Project) => name } as const;

/**
 * `GET /project/search`: the projects the caller can see, browse or edit, ordered by key or name. `query` is part of
 * either; `id`, repeated, names some of them, and unknown ones are left out.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get
 */
export function searchProjects({ caller, query }: Call): JiraResponse {
  const unknown = [...query.keys()].find((name) => !known.has(name));
  if (unknown !== undefined) throw notImplemented(`the parameter ${unknown} of a project search`);
  const wordOf = orderOf(query.get('orderBy') ?? 'key');
  const action = query.get('action') ?? 'view';
  if (!Object.hasOwn(actions, action)) throw new Refusal(400, `'${action}' is not a valid action.`);

  const startAt = countOf(query, 'startAt', 0);
  const maxResults = Math.min(countOf(query, 'maxResults', largestPage), largestPage);
  const ids = query.getAll('id');
  if (ids.length > mostIds) throw new Refusal(400, `Up to ${mostIds} project IDs can be provided.`);
  const found = projects.filter(
    (project) =>
      can(caller, action, project) &&
      isMeant(project, query.get('query') ?? '') &&
      (ids.length === 0 || ids.includes(project.id)),
  );
  const values = found.toSorted((one, other) => (wordOf(one) < wordOf(other) ? -1 : 1));
  const end = startAt + maxResults;
  return answer(200, {
    self: pageAddress(startAt, maxResults),
    ...(end < found.length && { nextPage: pageAddress(end, maxResults) }),
    ...{ maxResults, startAt, total: found.length, isLast: end >= found.length },
    values: values.slice(startAt, end).map(projectField),
  });
}

/** `GET /project/{idOrKey}`. Unknown and hidden look the same. */
export function getProjectBean({ caller, parts: [idOrKey = ''] }: Call): JiraResponse {
  const project = findProject(idOrKey);
  if (project && can(caller, 'view', project)) return answer(200, projectField(project));
  throw new Refusal(404, `No project could be found with key '${idOrKey}'.`);
}

function orderOf(asked: string): (project: Project) => string {
  if (asked === 'key' || asked === 'name') return orders[asked];
  throw notImplemented('another order of projects than by key or name');
}

function can(caller: Caller, action: string, { id }: Project): boolean {
  const held = permissionsIn(id, caller);
  return (actions[action] ?? []).some((permission) => held.has(permission));
}

function isMeant({ key, name }: Project, text: string): boolean {
  return [key, name].some((one) => one.toLowerCase().includes(text.toLowerCase()));
}

function countOf(query: URLSearchParams, name: string, whenMissing: number): number {
  const text = query.get(name);
  if (text === null) return whenMissing;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Refusal(400, `'${text}' is not a valid ${name}.`);
}

function pageAddress(startAt: number, maxResults: number): string {
  return `${siteUrl}/rest/api/3/project/search?startAt=${startAt}&maxResults=${maxResults}`;
}

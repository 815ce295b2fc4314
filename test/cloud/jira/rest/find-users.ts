import type { JiraResponse } from '../../forge/jira-api';
import { userField } from '../issue-fields';
import { permissionsAnywhere, permissionsIn } from '../permissions';
import { findProject } from '../projects';
import { answer, notImplemented, Refusal } from '../refusal';
import { users, type User } from '../users';
import type { Call } from './call';
import { appProfile } from './myself';
import { countOf } from './users';

const usualPage = 50;
const largestPage = 1_000;

/**
 * `GET /user/search`: people whose name or address begins with a text, and apps. Whoever may not browse users finds nobody.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search/#api-rest-api-3-user-search-get
 */
export function searchUsers(call: Call): JiraResponse {
  mustKnow(call, ['query', 'startAt', 'maxResults']);
  const text = call.query.get('query');
  if (text === null) throw new Refusal(400, "The 'query' query parameter is required.");
  if (!permissionsAnywhere(call.caller).has('USER_PICKER')) return answer(200, []);
  const apps = appProfile.displayName.toLowerCase().startsWith(text.toLowerCase()) ? [appProfile] : [];
  return page(call, fits(call, text), apps);
}

/**
 * `GET /user/assignable/search`: people who can be assigned issues in a project.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search/#api-rest-api-3-user-assignable-search-get
 */
export function assignableUsers(call: Call): JiraResponse {
  mustKnow(call, ['project', 'query', 'startAt', 'maxResults']);
  const idOrKey = call.query.get('project');
  if (idOrKey === null) throw new Refusal(400, 'A project or issue is required.');
  const project = findProject(idOrKey);
  if (!project || !permissionsIn(project.id, call.caller).has('BROWSE_PROJECTS'))
    throw new Refusal(404, `No project could be found with key '${idOrKey}'.`);
  const isAssignable = ({ accountId }: User) =>
    permissionsIn(project.id, { kind: 'user', accountId }).has('ASSIGNABLE_USER');
  const isMeant = fits(call, call.query.get('query') ?? '');
  return page(call, (user) => isAssignable(user) && isMeant(user), []);
}

function fits(call: Call, text: string): (user: User) => boolean {
  const wanted = text.toLowerCase();
  return (user) =>
    user.displayName.toLowerCase().startsWith(wanted) ||
    (!isHidden(call, user) && user.emailAddress.toLowerCase().startsWith(wanted));
}

function isHidden({ world, caller }: Call, { name, accountId }: User): boolean {
  const isOwn = caller.kind === 'user' && caller.accountId === accountId;
  return !isOwn && world.switches.hiddenEmails.includes(name);
}

/** The range is cut from all people first, and those who do not fit are left out after it: a page may hold few or none. */
function page(call: Call, isMeant: (user: User) => boolean, apps: readonly object[]): JiraResponse {
  const startAt = countOf(call.query, 'startAt', 0);
  const end = startAt + Math.min(countOf(call.query, 'maxResults', usualPage), largestPage);
  const people = users.filter(({ accountId }) => !call.world.accounts.isClosed(accountId));
  const shown = people.slice(startAt, Math.min(end, largestPage)).filter(isMeant);
  return answer(200, [...shown.map((user) => profileFor(call, user)), ...(startAt === 0 ? apps : [])]);
}

function profileFor(call: Call, user: User): object {
  const { emailAddress, ...rest } = userField(user) ?? {};
  return isHidden(call, user) ? rest : { ...rest, emailAddress };
}

function mustKnow({ query }: Call, known: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw notImplemented(`the parameter ${unknown} of a search for users`);
}

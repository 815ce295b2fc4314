import type { JiraRequest } from '../forge/jira-api';
import { permissionCatalog, type Permission } from './permission-catalog';
import { projects } from './projects';
import { users, type User } from './users';

/** The identity of a call: a person or the app. */
export type Caller = JiraRequest['as'];

type Role = 'administrator' | 'editor' | 'viewer';

const keysOf = (type: Permission['type']) =>
  permissionCatalog.filter((permission) => permission.type === type).map(({ key }) => key);

const looking = ['BROWSE_PROJECTS', 'VIEW_READONLY_WORKFLOW', 'VIEW_VOTERS_AND_WATCHERS', 'VIEW_DEV_TOOLS'];

const editing = [
  ...[
    'CREATE_ISSUES',
    'EDIT_ISSUES',
    'ASSIGN_ISSUES',
    'ASSIGNABLE_USER',
    'TRANSITION_ISSUES',
    'RESOLVE_ISSUES',
  ],
  ...[
    'CLOSE_ISSUES',
    'LINK_ISSUES',
    'SCHEDULE_ISSUES',
    'WORK_ON_ISSUES',
    'CREATE_ATTACHMENTS',
    'ADD_COMMENTS',
  ],
  ...['EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS', 'EDIT_OWN_WORKLOGS', 'DELETE_OWN_ATTACHMENTS'],
];

const ofRole: Record<Role, readonly string[]> = {
  administrator: keysOf('PROJECT'),
  editor: [...looking, ...editing],
  viewer: looking,
};

const roles: Record<User['name'], Readonly<Record<string, Role>>> = {
  ada: { SUP: 'administrator', OPS: 'administrator', SEC: 'administrator' },
  paula: { SUP: 'administrator', OPS: 'administrator', SEC: 'editor' },
  evan: { SUP: 'editor', OPS: 'editor' },
  vera: { SUP: 'viewer', OPS: 'viewer' },
};

const globally: Record<User['name'], readonly string[]> = {
  ada: keysOf('GLOBAL'),
  paula: ['USER_PICKER', 'BULK_CHANGE', 'CREATE_SHARED_OBJECTS'],
  evan: ['USER_PICKER', 'BULK_CHANGE'],
  vera: ['USER_PICKER'],
};

const nothing: ReadonlySet<string> = new Set();
/** The app's own user sees and edits every issue, and administers nothing. */
const appInProjects: ReadonlySet<string> = new Set([...looking, ...editing]);

const held = new Map<string, ReadonlySet<string>>();
for (const { name, accountId } of users) {
  for (const { id, key } of projects) {
    const role = roles[name][key];
    held.set(`${accountId} ${id}`, new Set([...globally[name], ...(role ? ofRole[role] : [])]));
  }
}

/** The caller's permissions in a project, including global ones. An account Jira does not know has none. */
export function permissionsIn(projectId: string, caller: Caller): ReadonlySet<string> {
  if (caller.kind === 'app') return projects.some(({ id }) => id === projectId) ? appInProjects : nothing;
  return held.get(`${caller.accountId} ${projectId}`) ?? nothing;
}

/**
 * The caller's permissions anywhere: asked without a project, Jira grants a project permission if any project grants
 * it.
 */
export function permissionsAnywhere(caller: Caller): ReadonlySet<string> {
  return new Set(projects.flatMap(({ id }) => [...permissionsIn(id, caller)]));
}

/** The projects the caller may browse. */
export function visibleProjects(caller: Caller): typeof projects {
  return projects.filter(({ id }) => permissionsIn(id, caller).has('BROWSE_PROJECTS'));
}

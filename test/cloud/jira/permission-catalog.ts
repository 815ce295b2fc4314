export interface Permission {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
}

const named =
  (type: Permission['type']) =>
  (line: string): Permission => {
    const [id = '', key = '', ...words] = line.split(' ');
    return { id, key, name: words.join(' '), type };
  };

const globalPermissions = [
  '0 ADMINISTER Administer Jira',
  '44 SYSTEM_ADMIN Administer the system',
  '22 CREATE_SHARED_OBJECTS Share dashboards and filters',
  '24 MANAGE_GROUP_FILTER_SUBSCRIPTIONS Manage group filter subscriptions',
  '27 USER_PICKER Browse users and groups',
  '33 BULK_CHANGE Make bulk changes',
].map(named('GLOBAL'));

const projectPermissions = [
  '23 ADMINISTER_PROJECTS Administer projects',
  '10 BROWSE_PROJECTS Browse projects',
  '11 CREATE_ISSUES Create issues',
  '12 EDIT_ISSUES Edit issues',
  '13 ASSIGN_ISSUES Assign issues',
  '14 RESOLVE_ISSUES Resolve issues',
  '15 ADD_COMMENTS Add comments',
  '16 DELETE_ISSUES Delete issues',
  '17 ASSIGNABLE_USER Assignable user',
  '18 CLOSE_ISSUES Close issues',
  '19 CREATE_ATTACHMENTS Create attachments',
  '20 WORK_ON_ISSUES Work on issues',
  '21 LINK_ISSUES Link issues',
  '25 MOVE_ISSUES Move issues',
  '26 SET_ISSUE_SECURITY Set issue security',
  '28 SCHEDULE_ISSUES Schedule issues',
  '29 VIEW_DEV_TOOLS View development tools',
  '30 MODIFY_REPORTER Modify reporter',
  '31 VIEW_VOTERS_AND_WATCHERS View voters and watchers',
  '32 MANAGE_WATCHERS Manage watchers',
  '34 EDIT_ALL_COMMENTS Edit all comments',
  '35 EDIT_OWN_COMMENTS Edit own comments',
  '36 DELETE_ALL_COMMENTS Delete all comments',
  '37 DELETE_OWN_COMMENTS Delete own comments',
  '38 DELETE_ALL_ATTACHMENTS Delete all attachments',
  '39 DELETE_OWN_ATTACHMENTS Delete own attachments',
  '40 EDIT_OWN_WORKLOGS Edit own worklogs',
  '41 EDIT_ALL_WORKLOGS Edit all worklogs',
  '42 DELETE_OWN_WORKLOGS Delete own worklogs',
  '43 DELETE_ALL_WORKLOGS Delete all worklogs',
  '45 VIEW_READONLY_WORKFLOW View read-only workflow',
  '46 TRANSITION_ISSUES Transition issues',
].map(named('PROJECT'));

/**
 * The permissions Jira knows by name. Any other name is refused.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permission-schemes/#built-in-permissions
 */
export const permissionCatalog: readonly Permission[] = [...globalPermissions, ...projectPermissions];

/** A permission by its key, exactly as Jira spells it. */
export function findPermission(key: string): Permission | undefined {
  return permissionCatalog.find((permission) => permission.key === key);
}

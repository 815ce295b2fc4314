/** Stands where the name of somebody would, whose account was closed or deactivated, or whom Jira does not name. */
export const formerUser = 'former user';

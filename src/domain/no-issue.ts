/** No issue of Jira's has this id; asked for where only the token is to be tried. */
export const noIssue = '0';

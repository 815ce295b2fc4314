import type { JiraRequest } from '../forge/jira-api';

/** A person who can be the calling user. `name` is what tests and the page header call them. */
export interface User {
  readonly accountId: string;
  readonly name: 'ada' | 'paula' | 'evan' | 'vera';
  readonly displayName: string;
  readonly emailAddress: string;
  readonly timeZone: string;
}

const user = (name: User['name'], displayName: string, lastDigit: string): User => ({
  accountId: `5b10a2844c20165700ede21${lastDigit}`,
  name,
  displayName,
  emailAddress: `${name}@example.com`,
  timeZone: 'Etc/UTC',
});

/** Ada administers Jira, Paula administers projects, Evan may edit, Vera may only view. */
export const users: readonly User[] = [
  user('ada', 'Ada', 'a'),
  user('paula', 'Paula', 'b'),
  user('evan', 'Evan', 'c'),
  user('vera', 'Vera', 'd'),
];

/** The account of the app itself: Jira gives every installed app one. */
export const appAccountId = '5b10a2844c20165700ede299';

/** The caller behind an account: a person, or the app. */
export function callerOf(accountId: string): JiraRequest['as'] {
  return accountId === appAccountId ? { kind: 'app' } : { kind: 'user', accountId };
}

/** The account of a caller. */
export function accountOf(caller: JiraRequest['as']): string {
  return caller.kind === 'app' ? appAccountId : caller.accountId;
}

/** A user by account id or by name. */
export function findUser(idOrName: string): User | undefined {
  return users.find(({ accountId, name }) => accountId === idOrName || name === idOrName);
}

import * as z from 'zod/mini';
import type { Db } from '../database';
import { findUser, type User } from './users';

/** Changes to people's Atlassian accounts that the app does not cause. Throws for an unknown person. */
export interface AccountChanges {
  /** Closes an account for good: it can no longer call, and Jira shows it as a former user's. */
  closeAccount(name: User['name']): void;
  /** Changes an account's profile, as its owner might. */
  changeAccount(name: User['name']): void;
  /** What Atlassian would say about an account to an app that holds its data as of an instant. Null for nothing new. */
  accountStatus(accountId: string, updatedAt: string): 'closed' | 'updated' | null;
}

/** The accounts, as the parts of Jira need them. */
export interface Accounts extends AccountChanges {
  isClosed(accountId: string): boolean;
}

const row = z.object({ changed: z.int(), closed: z.int() });

/** Opens the accounts. Nothing is stored for an unchanged account. */
export function createAccounts(db: Db, now: () => number): Accounts {
  const put = db.prepare(
    'insert or replace into jira_account (account_id, changed, closed) values (?, ?, ?)',
  );
  const get = db.prepare('select changed, closed from jira_account where account_id = ?');
  const find = (accountId: string) => z.optional(row).parse(get.get(accountId));
  const change = (name: User['name'], closed: 0 | 1) => {
    const user = findUser(name);
    if (!user) throw new Error(`no user ${name}`);
    put.run(user.accountId, now(), closed);
  };
  const isClosed = (accountId: string) => find(accountId)?.closed === 1;
  return {
    isClosed,
    closeAccount: (name) => change(name, 1),
    changeAccount: (name) => change(name, 0),
    accountStatus(accountId, updatedAt) {
      if (isClosed(accountId)) return 'closed';
      const found = find(accountId);
      return found && found.changed > Date.parse(updatedAt) ? 'updated' : null;
    },
  };
}

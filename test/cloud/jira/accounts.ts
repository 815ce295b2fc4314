import * as z from 'zod/mini';
import type { Db } from '../database';
import { findUser, type User } from './users';

/** What becomes of people's Atlassian accounts, behind the app's back. Throws for somebody there is not. */
export interface AccountChanges {
  /** Closes an account for good: its person calls no more, and Jira tells it as a former user's. */
  closeAccount(name: User['name']): void;
  /** Changes something in an account's profile, as its person might. */
  changeAccount(name: User['name']): void;
  /** What Atlassian would say of an account to who holds data of it as of an instant; null for nothing new. */
  accountStatus(accountId: string, updatedAt: string): 'closed' | 'updated' | null;
}

/** The accounts as the rooms of Jira need them. */
export interface Accounts extends AccountChanges {
  isClosed(accountId: string): boolean;
}

const row = z.object({ changed: z.int(), closed: z.int() });

/** Opens the accounts; nothing is stored of one that nothing has happened to. */
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

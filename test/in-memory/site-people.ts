import type { JiraRights } from '../../src/contract/setup/people';
import type { PeopleWish, SitePeople, SitePerson } from '../../src/ports/site-people';
import { AppError } from '../../src/shared/app-error';

const all: JiraRights = { mayBrowse: true, mayCreate: true, mayComment: true, mayAttach: true };

/** People of a site in memory. */
export class InMemorySitePeople implements SitePeople {
  people: SitePerson[] = [];
  /** Rights by account, where they are not all; null where Jira does not say. */
  readonly less = new Map<string, Partial<JiraRights> | null>();
  /** Accounts that administer Jira. */
  readonly admins = new Set<string>();
  readonly wished: PeopleWish[] = [];

  find(wish: PeopleWish): ReturnType<SitePeople['find']> {
    this.wished.push(wish);
    const found = this.people.filter(({ name }) => name.toLowerCase().includes(wish.text.toLowerCase()));
    const next = wish.from + wish.most;
    return Promise.resolve({
      people: found.slice(wish.from, next),
      next: next < found.length ? next : null,
    });
  }

  rights(accountId: string): Promise<JiraRights> {
    const less = this.less.get(accountId);
    if (less === null) return Promise.reject(new AppError('NOT_ALLOWED'));
    return Promise.resolve({ ...all, ...less });
  }

  administersJira(email: string): Promise<boolean | null> {
    const person = this.people.find((each) => each.email?.toLowerCase() === email.toLowerCase());
    if (!person) return Promise.resolve(null);
    if (this.less.get(person.accountId) === null) return Promise.reject(new AppError('NOT_ALLOWED'));
    return Promise.resolve(this.admins.has(person.accountId));
  }
}

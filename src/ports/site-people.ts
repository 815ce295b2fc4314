import type { JiraRights } from '../contract/setup/people';

/** A person of the site. `email` is null where Jira does not show it to the asker. */
export interface SitePerson {
  readonly accountId: string;
  readonly name: string;
  readonly email: string | null;
}

/** Whom to look for: without a text whoever can be assigned issues in the project, with one anybody on the site it fits. */
export interface PeopleWish {
  readonly projectId: string;
  readonly text: string;
  readonly from: number;
  readonly most: number;
}

/** People of the site as the asking Jira admin may see them. Methods throw AppError. */
export interface SitePeople {
  /** `next` is where the following page begins, null after the last. Apps, customers and closed accounts are left out. */
  find(wish: PeopleWish): Promise<{ readonly people: readonly SitePerson[]; readonly next: number | null }>;
  /** What one of them may do in a project. For a project that is gone or hidden nobody may do anything. */
  rights(accountId: string, projectId: string): Promise<JiraRights>;
  /** Whether the account with this e-mail address administers Jira; null where Jira shows nobody who has it. */
  administersJira(email: string): Promise<boolean | null>;
}

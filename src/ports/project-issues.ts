import type { Mirror } from '../contract/links/mirror';
import type { Identity } from './jira';

/** An issue as bulk push sees it. `updatedAt` is an instant; the mirror is null when absent or unreadable. */
export interface FoundIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly updatedAt: string;
  readonly mirror: Mirror | null;
}

/** A page of a search; `next` leads to the following page and is null on the last one. */
export interface FoundPage<I> {
  readonly issues: readonly I[];
  readonly next: string | null;
}

/** Which of some issues a person may see, and which they may edit, by id. */
export interface RightsOnIssues {
  readonly mayBrowse: ReadonlySet<string>;
  readonly mayEdit: ReadonlySet<string>;
}

/**
 * A project's issues. Every call says as whom it asks: the issues of a run are found and judged as the person who
 * presses. What the app itself can see decides nothing. Throws AppError NOT_FOUND, NOT_ALLOWED, REFUSED (by Jira, with
 * its words), RATE_LIMITED, QUOTA_USED_UP, PLATFORM_DOWN.
 */
export interface ProjectIssues {
  project(
    as: Identity,
    projectId: string,
  ): Promise<{ readonly id: string; readonly key: string; readonly name: string }>;
  /** About how many issues a search finds. Here Jira checks typed JQL. */
  count(as: Identity, jql: string): Promise<number>;
  /** The ids and keys a search finds, thousands on a page. */
  searchKeys(
    as: Identity,
    jql: string,
    cursor: string | null,
  ): Promise<FoundPage<Pick<FoundIssue, 'id' | 'key'>>>;
  /** The issues a search finds, with all fields, a hundred on a page. */
  search(as: Identity, jql: string, cursor: string | null): Promise<FoundPage<FoundIssue>>;
  /**
   * At most 100 issues by id or key, former keys included: in any order, each once and under its present key. Issues
   * that are gone or hidden are left out.
   */
  fetch(as: Identity, idsOrKeys: readonly string[]): Promise<readonly FoundIssue[]>;
  /** What the calling person may do on at most 1,000 issues. */
  myRights(issueIds: readonly string[]): Promise<RightsOnIssues>;
}

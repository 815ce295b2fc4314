import type { Mirror } from '../contract/mirror';
import type { Identity } from './jira';

/** An issue as bulk push sees it. `updatedAt` is an instant; the mirror is null when absent or unreadable. */
export interface FoundIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly updatedAt: string;
  readonly mirror: Mirror | null;
}

/** A page of a search; `next` continues it and is null on the last page. */
export interface FoundPage<I> {
  readonly issues: readonly I[];
  readonly next: string | null;
}

/** Which of some issues somebody may see, and which they may edit, by id. */
export interface RightsOnIssues {
  readonly mayBrowse: ReadonlySet<string>;
  readonly mayEdit: ReadonlySet<string>;
}

/**
 * A project's issues. Whose eyes look is said at every call: what a run is about is found and judged as the person who presses,
 * and the app's eyes decide nothing. Throws AppError NOT_FOUND, NOT_ALLOWED, REFUSED (by Jira, with its words), RATE_LIMITED,
 * QUOTA_USED_UP, PLATFORM_DOWN.
 */
export interface ProjectIssues {
  project(
    as: Identity,
    projectId: string,
  ): Promise<{ readonly id: string; readonly key: string; readonly name: string }>;
  /** About how many issues a search finds: this is where Jira judges what somebody typed. */
  count(as: Identity, jql: string): Promise<number>;
  /** What a search finds by id and key alone, thousands a page. */
  searchKeys(
    as: Identity,
    jql: string,
    cursor: string | null,
  ): Promise<FoundPage<Pick<FoundIssue, 'id' | 'key'>>>;
  /** What a search finds, with everything, a hundred a page. */
  search(as: Identity, jql: string, cursor: string | null): Promise<FoundPage<FoundIssue>>;
  /**
   * At most 100 issues by id or key, former keys too: in any order, each once and under its present key. Those that are gone or
   * hidden are left out.
   */
  fetch(as: Identity, idsOrKeys: readonly string[]): Promise<readonly FoundIssue[]>;
  /** What the calling person may do on at most 1,000 issues. */
  myRights(issueIds: readonly string[]): Promise<RightsOnIssues>;
}

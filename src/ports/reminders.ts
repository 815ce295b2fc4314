import type { IssueType, ReminderObstacle, ReminderPlace } from '../contract/connections/reminder-issue';
import type { StoredToken } from '../connections/model/connection';
import type { ErrorCode } from '../contract/errors';

/**
 * How far the issue for one token has come. `making` is written before Jira is asked, so that an issue whose answer was
 * lost is looked for and not made twice. `refused`: Jira said no, and there is none.
 */
export type ReminderNote = { readonly at: string } & (
  | { readonly state: 'making' }
  | { readonly state: 'made'; readonly issueId: string }
  | { readonly state: 'refused'; readonly code: ErrorCode; readonly detail: string | null }
);

/** The last note about each token. Every method throws AppError PLATFORM_DOWN or RATE_LIMITED when storage fails. */
export interface ReminderNotes {
  read(token: StoredToken): Promise<ReminderNote | null>;
  write(token: StoredToken, note: ReminderNote): Promise<void>;
}

/**
 * What an issue says, and the token whose mark it carries. `jiraToken` is the label of a Jira token that Salesforce uses;
 * without it the token is the connection's own.
 */
export interface ReminderText {
  readonly tokenId: string;
  readonly jiraToken?: string;
  readonly connectionName: string;
  readonly endsAt: string;
}

/** Issues that remind of a token's end, all made and found as the app. */
export interface ReminderIssues {
  /** The types of issue the app may create in a project, subtasks apart; none where it may not, or the project is gone. */
  types(projectId: string): Promise<readonly IssueType[]>;
  /** What keeps the app from making one there; null where nothing is known to. Makes none. */
  obstacle(place: ReminderPlace): Promise<ReminderObstacle | null>;
  /** The issue that carries a token's mark, by id; null where there is none. The search may lag behind by a while. */
  find(tokenId: string): Promise<string | null>;
  /**
   * Makes one and gives its id.
   * @throws AppError REFUSED (with Jira's words), NOT_ALLOWED, NOT_FOUND: there is none. Others: nobody knows
   */
  create(place: ReminderPlace, text: ReminderText): Promise<string>;
}

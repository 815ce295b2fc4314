import type { SetUpAnswers } from '../contract/setup/answers';
import type { SetUpSteps } from '../contract/setup/steps';

/** When a Jira token ends that Salesforce uses, as an admin noted it. `endsOn` is its last day, YYYY-MM-DD. */
export interface NotedJiraToken {
  readonly id: string;
  readonly label: string;
  readonly endsOn: string;
}

/** What is kept of a connection's set-up. `revision` counts the changes of answers and steps, not those of the dates. */
export interface SetUp {
  readonly revision: number;
  readonly answers: SetUpAnswers;
  readonly steps: SetUpSteps;
  readonly jiraTokens: readonly NotedJiraToken[];
}

/**
 * The set-ups of the site's connections: no secret and no account. Written with the lock on the set-up held. Every method
 * throws AppError PLATFORM_DOWN or RATE_LIMITED when storage fails, and NEWER_RELEASE where a later release wrote the row.
 */
export interface SetUps {
  /** An empty one, of revision 0, where nothing was kept yet. */
  read(connectionId: string): Promise<SetUp>;
  write(connectionId: string, setUp: SetUp): Promise<void>;
  /** May be repeated. */
  forget(connectionId: string): Promise<void>;
}

export const emptySetUp: SetUp = { revision: 0, answers: {}, steps: {}, jiraTokens: [] };

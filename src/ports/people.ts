/** A run by its project and its id. */
export interface NamedRun {
  readonly projectId: string;
  readonly runId: string;
}

/**
 * A place where an account id is stored: the connections, the log of their changes, the rows of a run, or the person's own
 * log-in at Salesforce over a connection.
 */
export type Occurrence =
  | { readonly in: 'connection' | 'changes' }
  | ({ readonly in: 'run' } & NamedRun)
  | { readonly in: 'logIn'; readonly connectionId: string };

/** An account whose id we hold. `asOf` is when we last knew it to match Atlassian's: an ISO string. */
export interface HeldAccount {
  readonly accountId: string;
  readonly asOf: string;
}

/**
 * Where account ids are stored, because secrets and rows cannot be searched by person. Every method may be repeated,
 * and throws AppError PLATFORM_DOWN or RATE_LIMITED when storage fails.
 */
export interface PersonalData {
  /**
   * Notes that an account's id is about to be stored somewhere; called before it is. The account counts as known since
   * `at` if it was not known before. A note about the log of changes lasts from each time it is made as long as a change
   * is kept: nobody has to take it back.
   */
  note(accountId: string, occurrence: Occurrence, at: string): Promise<void>;
  /** Accounts not reported since an instant, at most `most`, longest due first; may lag a moment behind. */
  due(since: string, most: number): Promise<readonly HeldAccount[]>;
  /** All places of an account's id; may lag a moment behind. */
  occurrencesOf(accountId: string): Promise<readonly Occurrence[]>;
  /** Removes one note, once the id is no longer there. The account itself stays known. */
  forget(accountId: string, occurrence: Occurrence): Promise<void>;
  /** Removes the account itself; only once its id is stored nowhere. */
  forgetAccount(accountId: string): Promise<void>;
  /** Notes that an account was reported at an instant. */
  reported(accountId: string, at: string): Promise<void>;
}

/** An account as it is reported. `updatedAt` is the instant since which we ask for changes. */
export interface ReportedAccount {
  readonly accountId: string;
  readonly updatedAt: string;
}

/** Atlassian's answer about a reported account: it was closed, or something in its profile has changed. */
export interface AccountUpdate {
  readonly accountId: string;
  readonly status: 'updated' | 'closed';
}

/**
 * Reports accounts to Atlassian and gives those that were closed or changed. Throws AppError RATE_LIMITED,
 * PLATFORM_DOWN, UNEXPECTED.
 */
export type ReportAccounts = (accounts: readonly ReportedAccount[]) => Promise<readonly AccountUpdate[]>;

/**
 * Stops and erases a person's runs when their account is closed. Both may be repeated, also after a crash, and do
 * nothing where a run is gone. They throw AppError; then the account stays due and they are called again.
 */
export interface RunsOfAccounts {
  /** Stops the active runs of this account among these: nothing more is sent in its name. */
  stopRunsOf(accountId: string, runs: readonly NamedRun[]): Promise<void>;
  /** Removes this account's id from every row of a run. The run itself and its outcomes stay. */
  eraseFromRun(accountId: string, projectId: string, runId: string): Promise<void>;
}

/**
 * Ends a person's own log-in at Salesforce over a connection when their account is closed: there, then here. May be
 * repeated, and does nothing where there is none. Throws AppError; then the account stays due and it is called again.
 */
export interface LogInsOfAccounts {
  end(accountId: string, connectionId: string): Promise<void>;
}

/** What other features do about a person whose account is closed. */
export interface ClosedAccounts {
  readonly runs: RunsOfAccounts;
  readonly logIns: LogInsOfAccounts;
}

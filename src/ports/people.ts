/** A run by its project and its id. */
export interface NamedRun {
  readonly projectId: string;
  readonly runId: string;
}

/** A place where an account id lies in storage: the connection, which tells who saved it, or the rows of a run. */
export type Occurrence = { readonly in: 'connection' } | ({ readonly in: 'run' } & NamedRun);

/** An account whose id we hold; `asOf` is when we last knew it to be as Atlassian has it: an ISO string. */
export interface HeldAccount {
  readonly accountId: string;
  readonly asOf: string;
}

/**
 * Where account ids lie, for secrets and rows cannot be searched by person. Every method may be repeated, and throws
 * AppError PLATFORM_DOWN or RATE_LIMITED when storage fails.
 */
export interface PersonalData {
  /**
   * Notes that an account's id is about to be written somewhere; to be called before it is. The account counts as known since
   * `at` if it was not known before.
   */
  note(accountId: string, occurrence: Occurrence, at: string): Promise<void>;
  /** Accounts not reported since an instant, those that have waited longest first, at most `most`; may be a moment behind. */
  due(since: string, most: number): Promise<readonly HeldAccount[]>;
  /** Everywhere an account's id lies; may be a moment behind. */
  occurrencesOf(accountId: string): Promise<readonly Occurrence[]>;
  /** Takes back one `note`, once the id is no longer there. The account itself stays known. */
  forget(accountId: string, occurrence: Occurrence): Promise<void>;
  /** Takes back the account itself; only once its id lies nowhere. */
  forgetAccount(accountId: string): Promise<void>;
  /** Notes that an account was reported at an instant. */
  reported(accountId: string, at: string): Promise<void>;
}

/** An account as it is reported: `updatedAt` is the instant since when news of it are asked for. */
export interface ReportedAccount {
  readonly accountId: string;
  readonly updatedAt: string;
}

/** What Atlassian says of a reported account: it was closed, or something in its profile has changed. */
export interface AccountUpdate {
  readonly accountId: string;
  readonly status: 'updated' | 'closed';
}

/**
 * Reports accounts to Atlassian, and hears which of them were closed or changed; of the others nothing is said.
 * Throws AppError RATE_LIMITED, PLATFORM_DOWN, UNEXPECTED.
 */
export type ReportAccounts = (accounts: readonly ReportedAccount[]) => Promise<readonly AccountUpdate[]>;

/**
 * What becomes of a person's runs when their account is closed. Both may be repeated, also after having died half-way, and
 * find nothing to do where a run is gone. They throw AppError; then the account stays due and they are called again.
 */
export interface RunsOfAccounts {
  /** Stops those of the runs that are under way for this account: nothing is sent in its name any more. */
  stopRunsOf(accountId: string, runs: readonly NamedRun[]): Promise<void>;
  /** Takes this account's id out of every row of a run. The run itself, and what became of its items, stay. */
  eraseFromRun(accountId: string, projectId: string, runId: string): Promise<void>;
}

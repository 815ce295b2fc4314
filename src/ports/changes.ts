import type { Change } from '../contract/connections/changes';

/** So long a change is kept, and the note of who is named in it. */
export const changesKeptDays = 365;

/** Who made a change: an account, a person whose account was closed, or the app by itself. */
export type ChangedBy =
  { readonly who: 'person'; readonly accountId: string | null } | { readonly who: 'app' };

/** A change of the connections as it is kept. `connection` is null for the whole site; its name is that of then. */
export interface LoggedChange {
  readonly id: string;
  readonly at: string;
  readonly by: ChangedBy;
  readonly connection: { readonly id: string; readonly name: string } | null;
  readonly what: Change;
}

/**
 * The log of changes. Each is kept for a year and never told after it. Every method throws AppError PLATFORM_DOWN or
 * RATE_LIMITED when storage fails.
 */
export interface ChangeLog {
  write(change: Omit<LoggedChange, 'id'>): Promise<void>;
  /** Changes that are older than the one named, newest first, at most `most`; may lag a moment behind. */
  read(before: string | null, most: number): Promise<readonly LoggedChange[]>;
  /** Removes an account from all changes. What was changed stays. May be repeated. */
  erase(accountId: string): Promise<void>;
}

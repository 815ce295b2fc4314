/** How many times somebody has searched since an instant. */
export interface SearchCount {
  readonly since: string;
  readonly searches: number;
}

/**
 * How often each person searches, kept for an hour, under a name that does not say who they are. Two searches at the same
 * moment may be counted as one. Throws AppError PLATFORM_DOWN or RATE_LIMITED.
 */
export interface SearchCounts {
  read(accountId: string): Promise<SearchCount | null>;
  save(accountId: string, count: SearchCount): Promise<void>;
}

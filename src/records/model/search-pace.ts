/** How many times somebody has searched since an instant. */
interface SearchCount {
  readonly since: string;
  readonly searches: number;
}

/** Somebody who types fast and rests after every letter searches some twenty times a minute. */
const mostInWindow = 30;
const windowMs = 60_000;

/** Counts one more search. `waitSeconds`: how long it has to wait, because there were too many; 0 where it need not. */
export function countSearch(
  before: SearchCount | null,
  now: Date,
): { readonly count: SearchCount; readonly waitSeconds: number } {
  const leftMs = before === null ? 0 : Date.parse(before.since) + windowMs - now.getTime();
  // One from the future was written by a clock that goes wrong.
  if (before === null || leftMs <= 0 || leftMs > windowMs)
    return { count: { since: now.toISOString(), searches: 1 }, waitSeconds: 0 };
  if (before.searches >= mostInWindow) return { count: before, waitSeconds: Math.ceil(leftMs / 1000) };
  return { count: { ...before, searches: before.searches + 1 }, waitSeconds: 0 };
}

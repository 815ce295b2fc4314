/**
 * An issue of a run, as Jira gave it to the person who previews. `names`: what they called it, if that is not its key.
 * `updatedAt` and `unchanged` (ids of records it was pushed to and has not changed since) are filled only where they
 * were asked for.
 */
export interface GatheredIssue {
  readonly id: string;
  readonly key: string;
  readonly names: readonly string[];
  readonly inProject: boolean;
  readonly updatedAt: string | null;
  readonly unchanged: readonly string[];
}

/**
 * How far the search for a run's issues has come. `cursor`: where it goes on, null at the beginning. `isThrough`: there
 * are no more. `pages`: rows written. `issues`: issues in them.
 */
export interface Gathering {
  readonly at: string;
  readonly cursor: string | null;
  readonly isThrough: boolean;
  readonly pages: number;
  readonly issues: number;
  readonly missing: readonly string[];
}

/** A search that has not begun. */
export function noGathering(at: string): Gathering {
  return { at, cursor: null, isThrough: false, pages: 0, issues: 0, missing: [] };
}

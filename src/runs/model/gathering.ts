/**
 * An issue of a run, as Jira gave it to the person who previews. `names`: how they named it, where that is not its key.
 * `updatedAt` and `unchanged` (ids of records it was pushed to and has not changed since) are known only where they were asked.
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
 * How far the gathering of a run's issues has come. `cursor` is where it goes on, null at its beginning; `isThrough` when
 * there are no more. `pages` are the rows written, `issues` what is in them.
 */
export interface Gathering {
  readonly at: string;
  readonly cursor: string | null;
  readonly isThrough: boolean;
  readonly pages: number;
  readonly issues: number;
  readonly missing: readonly string[];
}

/** A gathering that has not begun. */
export function noGathering(at: string): Gathering {
  return { at, cursor: null, isThrough: false, pages: 0, issues: 0, missing: [] };
}

import type { PlannedAs, SkipReason } from '../../contract/runs/item';
import type { PlanCounts } from '../../contract/runs/run-view';
import type { ErrorCode, Source } from '../../contract/errors';
import type { LinkOptions, SalesforceRecord } from '../../contract/links/link';

/**
 * One item of a plan: an issue and a record, or an issue alone if it has none. `options`: of the existing or wished
 * link. `wholeIssue`: the plan knows every link of this issue. `code` and `source`: why its links could
 * not be read, and who caused it.
 */
export interface PlannedItem {
  readonly issueId: string;
  readonly issueKey: string;
  readonly record: SalesforceRecord | null;
  readonly options: LinkOptions;
  readonly plannedAs: PlannedAs;
  readonly skipped: SkipReason | null;
  readonly code: ErrorCode | null;
  readonly source: Source;
  readonly wholeIssue: boolean;
  /** The key it was named by, if that is no longer the issue's key. */
  readonly formerKey: string | null;
  /** Where its record is, if a pasted list named another org than the one in the settings. */
  readonly host: string | null;
}

/** The id for a name that matched no issue. */
export const untoldId = '0';

/** All counts at zero. */
export function noCounts(): PlanCounts {
  return { issues: 0, push: 0, linkAndPush: 0, skip: 0, skips: noSkips() };
}

/** All skip reasons at zero. */
export function noSkips(): Record<SkipReason, number> {
  return mapReasons(() => 0);
}

/** Counts items by what is to be done with them. */
export function countItems(items: readonly PlannedItem[]): PlanCounts {
  const skips = noSkips();
  const by = { push: 0, linkAndPush: 0, skip: 0 };
  for (const { plannedAs, skipped } of items) {
    by[plannedAs] += 1;
    if (skipped) skips[skipped] += 1;
  }
  return { ...by, skips, issues: new Set(items.map(({ issueId }) => issueId)).size };
}

/** Adds two counts, or subtracts the second. */
export function addCounts(one: PlanCounts, other: PlanCounts, sign: 1 | -1 = 1): PlanCounts {
  return {
    issues: one.issues + sign * other.issues,
    push: one.push + sign * other.push,
    linkAndPush: one.linkAndPush + sign * other.linkAndPush,
    skip: one.skip + sign * other.skip,
    skips: mapReasons((reason) => one.skips[reason] + sign * other.skips[reason]),
  };
}

function mapReasons(count: (reason: SkipReason) => number): Record<SkipReason, number> {
  return {
    noLink: count('noLink'),
    viewOnly: count('viewOnly'),
    noPermission: count('noPermission'),
    otherProject: count('otherProject'),
    duplicate: count('duplicate'),
    unchanged: count('unchanged'),
    gone: count('gone'),
    linksUnknown: count('linksUnknown'),
  };
}

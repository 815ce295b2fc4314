import type { SkipReason } from '../../contract/bulk/item';
import type { ErrorCode } from '../../contract/errors';
import type { LinkOptions, SalesforceRecord } from '../../contract/link';
import type { PlannedItem } from './planned-item';

/** A link as held or as wished. */
export interface PlainLink {
  readonly record: SalesforceRecord;
  readonly options: LinkOptions;
}

/**
 * What a preview knows of an issue. `held` is an error code where the Connector could not be asked; `unchanged` the ids of records
 * it was pushed to and has not changed since, where that was asked for.
 */
export interface SeenIssue {
  readonly id: string;
  readonly key: string;
  readonly mayEdit: boolean;
  readonly unchanged: readonly string[];
  readonly held: readonly PlainLink[] | ErrorCode;
}

const noOptions: LinkOptions = { viewOnly: false, autoPush: false, autoPull: false };

/** The one item of an issue that is skipped as a whole, or of one of its records. */
export function skippedItem(
  issue: Pick<SeenIssue, 'id' | 'key'>,
  skipped: SkipReason,
  record: SalesforceRecord | null = null,
  code: ErrorCode | null = null,
): PlannedItem {
  return {
    issueId: issue.id,
    issueKey: issue.key,
    record,
    options: noOptions,
    plannedAs: 'skip',
    skipped,
    code,
    wholeIssue: false,
  };
}

/** Plans all links of an issue: one item per link, or one that says why there is none. */
export function planHeld(issue: SeenIssue): PlannedItem[] {
  if (!issue.mayEdit) return [skippedItem(issue, 'noPermission')];
  const { held, unchanged } = issue;
  if (typeof held === 'string') return [skippedItem(issue, 'linksUnknown', null, held)];
  if (held.length === 0) return [skippedItem(issue, 'noLink')];
  return held.map((link) =>
    planned(issue, link, 'push', heldReason(link, unchanged.includes(link.record.id)), true),
  );
}

/** A record named with its issue. `mayLink`: it is to be linked where it is not; `key`: the issue's, as it was then. */
export interface Wish extends PlainLink {
  readonly mayLink: boolean;
  readonly key: string;
}

/** Plans the wished records of an issue: those that are linked are pushed, the others linked first, if that was wished. */
export function planWished(issue: SeenIssue, wished: readonly Wish[]): PlannedItem[] {
  if (!issue.mayEdit) return wished.map(({ record }) => skippedItem(issue, 'noPermission', record));
  const { held } = issue;
  if (typeof held === 'string')
    return wished.map(({ record }) => skippedItem(issue, 'linksUnknown', record, held));
  const byId = new Map(held.map((link) => [link.record.id, link]));
  const wholeIssue = held.every(({ record }) => wished.some((wish) => wish.record.id === record.id));
  return wished.map((wish) => {
    const linked = byId.get(wish.record.id);
    if (linked) return planned(issue, linked, 'push', heldReason(linked, false), wholeIssue);
    if (!wish.mayLink) return skippedItem(issue, 'noLink', wish.record);
    return planned(issue, wish, 'linkAndPush', heldReason(wish, false), wholeIssue);
  });
}

function heldReason({ options }: PlainLink, isUnchanged: boolean): SkipReason | null {
  if (options.viewOnly) return 'viewOnly';
  return isUnchanged ? 'unchanged' : null;
}

function planned(
  { id, key }: SeenIssue,
  { record, options }: PlainLink,
  as: 'push' | 'linkAndPush',
  skipped: SkipReason | null,
  wholeIssue: boolean,
): PlannedItem {
  const plannedAs = skipped ? 'skip' : as;
  return { issueId: id, issueKey: key, record, options, plannedAs, skipped, code: null, wholeIssue };
}

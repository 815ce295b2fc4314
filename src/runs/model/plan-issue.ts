import type { SkipReason } from '../../contract/runs/item';
import type { ErrorCode, Source } from '../../contract/errors';
import type { HeldLink, LinkOptions } from '../../contract/links/link';
import type { PlannedItem } from './planned-item';

/**
 * What a preview knows about an issue. `held`: its links, or the trouble if the Connector could not be asked.
 * `unchanged`: ids of records it was pushed to and has not changed since, where that was asked for.
 */
export interface SeenIssue {
  readonly id: string;
  readonly key: string;
  readonly mayEdit: boolean;
  readonly unchanged: readonly string[];
  readonly held: readonly HeldLink[] | Unread;
}

/** Why an issue's links could not be read, and who caused it. */
export interface Unread {
  readonly code: ErrorCode;
  readonly source: Source;
}

const noOptions: LinkOptions = { viewOnly: false, autoPush: false, autoPull: false };

/** The single item for a skipped issue, or for one skipped record of it. */
export function skippedItem(
  issue: Pick<SeenIssue, 'id' | 'key'>,
  skipped: SkipReason,
  wish: Pick<Wish, 'record' | 'key' | 'host'> | null = null,
  unread: Unread | null = null,
): PlannedItem {
  return {
    issueId: issue.id,
    issueKey: issue.key,
    record: wish && wish.record,
    options: noOptions,
    plannedAs: 'skip',
    skipped,
    code: unread && unread.code,
    source: unread?.source ?? {},
    wholeIssue: false,
    formerKey: formerKeyOf(issue, wish?.key),
    host: wish && wish.host,
  };
}

/** Plans all links of an issue: one item per link, or one item that says why there is none. */
export function planHeld(issue: SeenIssue): PlannedItem[] {
  if (!issue.mayEdit) return [skippedItem(issue, 'noPermission')];
  const { held, unchanged } = issue;
  if (isUnread(held)) return [skippedItem(issue, 'linksUnknown', null, held)];
  if (held.length === 0) return [skippedItem(issue, 'noLink')];
  return held.map((link) =>
    planned(issue, link, {
      as: 'push',
      skipped: heldReason(link, unchanged.includes(link.record.id)),
      wholeIssue: true,
      host: null,
    }),
  );
}

/**
 * A record named together with its issue. `mayLink`: link it if it is not linked. `key`: the issue's key as it was
 * named. `host`: where the record is, if that is not the org in the settings.
 */
export interface Wish extends HeldLink {
  readonly mayLink: boolean;
  readonly key: string;
  readonly host: string | null;
}

/** Plans the wished records of an issue. Linked ones are pushed; the others are linked first, if that was wished. */
export function planWished(issue: SeenIssue, wished: readonly Wish[]): PlannedItem[] {
  if (!issue.mayEdit) return wished.map((wish) => skippedItem(issue, 'noPermission', wish));
  const { held } = issue;
  if (isUnread(held)) return wished.map((wish) => skippedItem(issue, 'linksUnknown', wish, held));
  const byId = new Map(held.map((link) => [link.record.id, link]));
  const wholeIssue = held.every(({ record }) => wished.some((wish) => wish.record.id === record.id));
  return wished.map((wish) => {
    const linked = byId.get(wish.record.id);
    const { key, host } = wish;
    const named = { skipped: heldReason(linked ?? wish, false), wholeIssue, key, host };
    if (linked) return planned(issue, linked, { as: 'push', ...named });
    return wish.mayLink
      ? planned(issue, wish, { as: 'linkAndPush', ...named })
      : skippedItem(issue, 'noLink', wish);
  });
}

function heldReason({ options }: HeldLink, isUnchanged: boolean): SkipReason | null {
  if (options.viewOnly) return 'viewOnly';
  return isUnchanged ? 'unchanged' : null;
}

/** What to do with a link. `key`: the one its issue was named by, if it was named. */
interface Means {
  readonly as: 'push' | 'linkAndPush';
  readonly skipped: SkipReason | null;
  readonly wholeIssue: boolean;
  readonly host: string | null;
  readonly key?: string;
}

function planned(
  issue: SeenIssue,
  { record, options }: HeldLink,
  { as, skipped, wholeIssue, key, host }: Means,
): PlannedItem {
  const { id: issueId, key: issueKey } = issue;
  const plannedAs = skipped ? 'skip' : as;
  const formerKey = formerKeyOf(issue, key);
  const read = { code: null, source: {} };
  return { issueId, issueKey, record, options, plannedAs, skipped, ...read, wholeIssue, formerKey, host };
}

function isUnread(held: SeenIssue['held']): held is Unread {
  return 'code' in held;
}

function formerKeyOf({ key }: Pick<SeenIssue, 'key'>, named: string | undefined): string | null {
  return named === undefined || named === key ? null : named;
}

import type { SkipReason } from '../../contract/runs/item';

/**
 * What Jira said one person may do on the issues of a run, asked as them when they pressed a button. `at` is when the asking
 * began. `moved`: issues that had left the project by then. `everSaw`: what they could see at this or an earlier press.
 */
export interface Rights {
  readonly accountId: string;
  readonly at: string;
  readonly maySee: ReadonlySet<string>;
  readonly mayEdit: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  readonly everSaw: ReadonlySet<string>;
}

/** Rights count for so long from the press that recorded them; then somebody has to press again. */
const rightsCountMs = 86_400_000;

/** Until when rights count, as an instant. */
export function rightsUntil({ at }: Pick<Rights, 'at'>): string {
  return new Date(Date.parse(at) + rightsCountMs).toISOString();
}

/** Whether rights still count at an instant. */
export function doCount(rights: Pick<Rights, 'at'>, now: Date): boolean {
  return Date.parse(rights.at) + rightsCountMs > now.getTime();
}

/** What may be done with an item now: it is sent; it is settled as skipped; or it is left for somebody who may send it. */
export type Allowed = 'send' | 'leave' | SkipReason;

/**
 * What may be done with an issue's items. A run speaks for its maker and for whoever set it going: both must have the right.
 * What the maker themself may no longer do is settled; what only the other may not do is left, for the maker may still do it.
 */
export function allowedOn(issueId: string, maker: Rights, starter: Rights): Allowed {
  if (starter.moved.has(issueId)) return 'otherProject';
  if (starter.accountId !== maker.accountId) {
    return maker.mayEdit.has(issueId) && starter.mayEdit.has(issueId) ? 'send' : 'leave';
  }
  if (starter.mayEdit.has(issueId)) return 'send';
  return starter.maySee.has(issueId) ? 'noPermission' : 'gone';
}

import type { SkipReason } from '../../contract/runs/item';

/**
 * What Jira said one person may do on the issues of a run, asked as them when they pressed a button. `at`: when the
 * asking began. `moved`: issues that had left the project by then. `everSaw`: what they could see at this or an earlier
 * press.
 */
export interface Rights {
  readonly accountId: string;
  readonly at: string;
  readonly maySee: ReadonlySet<string>;
  readonly mayEdit: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  readonly everSaw: ReadonlySet<string>;
}

/** How long rights count from the press that recorded them. After that, somebody has to press again. */
const rightsCountMs = 86_400_000;

/** The instant until which rights count. */
export function rightsUntil({ at }: Pick<Rights, 'at'>): string {
  return new Date(Date.parse(at) + rightsCountMs).toISOString();
}

/** Whether rights still count at an instant. */
export function doCount(rights: Pick<Rights, 'at'>, now: Date): boolean {
  return Date.parse(rights.at) + rightsCountMs > now.getTime();
}

/** What may be done with an item now: send it, settle it as skipped, or leave it for somebody who may send it. */
export type Allowed = 'send' | 'leave' | SkipReason;

/**
 * What may be done with an issue's items. A run speaks for its maker and for the person who set it going, so both must
 * have the right. What the maker may no longer do is settled as skipped. What only the other person may not do is left,
 * because the maker may still do it.
 */
export function allowedOn(issueId: string, maker: Rights, starter: Rights): Allowed {
  if (starter.moved.has(issueId)) return 'otherProject';
  if (starter.accountId !== maker.accountId) {
    return maker.mayEdit.has(issueId) && starter.mayEdit.has(issueId) ? 'send' : 'leave';
  }
  if (starter.mayEdit.has(issueId)) return 'send';
  return starter.maySee.has(issueId) ? 'noPermission' : 'gone';
}

import type { PushResult } from '../../src/contract/links/link';
import type { Notice } from '../shared/words/notice';
import { noticeOfPush } from './words/pushes';

/** What to say where: by a record's id, or `all` for the whole panel. */
export type Notices = Readonly<Record<string, Notice>>;

/** Where the trouble of linking a gone link again is told: what was said of the link itself is over. */
export function atAgain(recordId: string): string {
  return `again ${recordId}`;
}

/** A notice at each link whose push did not simply work; the others say so by their last push. */
export function noticesOfPushes(results: readonly PushResult[]): Notices {
  const worthSaying = results.filter((result) => result.outcome !== 'pushed');
  return Object.fromEntries(worthSaying.map((result) => [result.recordId, noticeOfPush(result)]));
}

/** Whether something is to be mended, or at least to be known before one goes on. */
export function isTrouble(notice: Notice | undefined): boolean {
  return notice?.tone === 'error' || notice?.tone === 'warning';
}

/**
 * What stays to be said when an action at some place begins: the trouble of other records, which is still theirs. What went
 * well has been told, and the sum of the last action would read as the sum of this one.
 */
export function stillTrue(notices: Notices, place: string): Notices {
  const isStill = ([at, notice]: [string, Notice]): boolean =>
    ![place, atAgain(place), 'all'].includes(at) && place !== 'all' && isTrouble(notice);
  return Object.fromEntries(Object.entries(notices).filter(isStill));
}

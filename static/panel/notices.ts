import type { PushResult } from '../../src/contract/link';
import type { Notice } from '../shared/words/notice';
import { noticeOfPush } from '../shared/words/pushes';

/** What to say where: by a record's id, or `all` for the whole panel. */
export type Notices = Readonly<Record<string, Notice>>;

/** A notice at each link whose push did not simply work; the others say so by their last push. */
export function noticesOfPushes(results: readonly PushResult[]): Notices {
  const worthSaying = results.filter((result) => result.outcome !== 'pushed');
  return Object.fromEntries(worthSaying.map((result) => [result.recordId, noticeOfPush(result)]));
}

import type { Chosen } from '../../contract/runs/choice';
import type { Pause } from '../../contract/runs/run-view';
import type { ErrorCode, Source } from '../../contract/errors';
import type { Region } from '../../contract/connections/region';

/**
 * The connection a person agreed to for a run. A run stays with it, whatever its project uses by now: its items were
 * found through it, and another org must not get them. `family` changes when another token is saved in place.
 */
export interface AgreedConnection {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly region: Region;
  readonly last4: string;
}

/**
 * A run as it is stored before anything is done for it. It may change hands only while its issues are being found.
 * `by`: its maker's account. `jql`: the search its issues come from, null if they come from a list.
 */
export interface Run {
  readonly id: string;
  readonly projectId: string;
  readonly createdAt: string;
  readonly by: string;
  readonly chosen: Chosen;
  readonly jql: string | null;
  readonly expectedIssues: number | null;
  readonly connection: AgreedConnection;
}

/**
 * What people want of a run; the latest press wins. `by`: the account that set it going. `epoch`: the delivery that is
 * to carry it out. `first`: limits a push to this many items. `probe`: begins with one item alone. `despite`: goes on
 * although the Connector refuses item after item. `job`: the queue's name for the event, null before it was pushed.
 *
 * `gather` is done by the pages that ask for it, `preview` and `push` by deliveries.
 */
export interface RunIntent {
  readonly work: 'gather' | 'preview' | 'push';
  readonly desired: 'on' | 'pause' | 'cancel';
  readonly epoch: number;
  readonly first: number | null;
  readonly probe: boolean;
  readonly despite: boolean;
  readonly connection: AgreedConnection;
  readonly by: string;
  readonly at: string;
  /** When Jira was asked what the maker, and the person who set it going, may do. Null if it never was. */
  readonly makerAskedAt: string | null;
  readonly starterAskedAt: string | null;
  readonly job: string | null;
}

/** Codes for which a run waits by itself: it was asked to wait, or another service is down. */
export const waitCodes = [
  'RATE_LIMITED',
  'QUOTA_USED_UP',
  'NOT_LET_IN',
  'PLATFORM_DOWN',
  'CONNECTOR_DOWN',
] as const;
export type WaitCode = (typeof waitCodes)[number];

/** Which side a run waits for, and until when. */
export interface Wait {
  readonly until: string;
  readonly code: WaitCode;
  readonly source: Source;
}

/** Whether a run waits by itself on this code. */
export function isWaitCode(code: ErrorCode): code is WaitCode {
  return waitCodes.some((each) => each === code);
}

/**
 * Why a run paused: a person said so (the intent says who), or by itself. `position`: the item whose answer is quoted,
 * if any. `source`: which side failed.
 */
export type StoredPause =
  | { readonly by: 'person'; readonly at: string }
  | {
      readonly by: 'trouble';
      readonly why: TroublePause;
      readonly code: ErrorCode;
      readonly detail: string | null;
      readonly at: string;
      readonly position: number | null;
      readonly source: Source;
    };
export type TroublePause = Extract<Pause, { by: 'trouble' }>['why'];

/**
 * How a delivery ended. `job`: the queue's name for the event that goes on. `partly`: everything the person who set it
 * going may send is sent, and the rest waits for somebody who may send it.
 */
export type Ending =
  | { readonly why: 'ready' | 'tried' | 'partly' | 'done' | 'cancelled'; readonly at: string }
  | { readonly why: 'handedOn'; readonly at: string; readonly job: string }
  | { readonly why: 'paused'; readonly at: string; readonly pause: StoredPause }
  | ({
      readonly why: 'waits';
      readonly at: string;
      readonly job: string;
    } & Wait);

/** How a run ended for good: all done, cancelled by a person, or closed because its events were lost. */
export interface RunEnd {
  readonly at: string;
  readonly how: 'done' | 'cancelled' | 'closed';
}

/**
 * Why a delivery stops: its part is done; its time or requests are used up and another goes on; it was stopped; or
 * another has taken its place, so that it must not write about the run any more.
 */
export type Verdict =
  | { readonly why: 'ready' | 'tried' | 'partly' | 'done' | 'handedOn' | 'cancelled' | 'displaced' }
  | { readonly why: 'paused'; readonly pause: StoredPause }
  | { readonly why: 'waits'; readonly seconds: number; readonly code: WaitCode; readonly source: Source };

import type { Chosen } from '../../contract/runs/choice';
import type { Pause } from '../../contract/runs/run-view';
import type { ErrorCode, Source } from '../../contract/errors';
import type { Region } from '../../contract/region';

/** The connection a run was agreed to with; `tokenId` changes with the token. */
export interface AgreedConnection {
  readonly tokenId: string;
  readonly region: Region;
  readonly last4: string;
}

/**
 * A run as it is written down before anything is done for it; only while its issues are gathered may it change hands.
 * `by` is its maker's account; `jql` the search its issues come from, null for those that come from a list.
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
 * What people want of a run (their intent); the last word counts. `by` is the account that set it going, `epoch` the delivery that is to carry
 * it out. `first` limits a push to so many items; `probe` begins with one alone; `despite`: goes on though the Connector gives
 * one refusal after another. `job` is the queue's name for the event, null before it was pushed.
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
  /** When Jira was asked what the maker and whoever set it going may do; null where it never was. */
  readonly makerAskedAt: string | null;
  readonly starterAskedAt: string | null;
  readonly job: string | null;
}

/** What a run waits for by itself: to be let in again, or for somebody who is down. */
export const waitCodes = [
  'RATE_LIMITED',
  'QUOTA_USED_UP',
  'NOT_LET_IN',
  'PLATFORM_DOWN',
  'CONNECTOR_DOWN',
] as const;
export type WaitCode = (typeof waitCodes)[number];

/** For whom a run waits, and until when. */
export interface Wait {
  readonly until: string;
  readonly code: WaitCode;
  readonly source: Source;
}

/** Whether a run waits by itself for what this code tells of. */
export function isWaitCode(code: ErrorCode): code is WaitCode {
  return waitCodes.some((each) => each === code);
}

/** Why a run paused: a person said so (who, the will tells), or by itself. `position`: the item whose answer is quoted, if any. `source`: whose trouble it is. */
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
 * How a delivery ended its part. `job` is the queue's name for the event that is to go on. `partly`: what the person who set
 * it going may send is sent, and the rest waits for somebody who may.
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

/** How a run ended for good: worked off, cancelled by a person, or closed because its events had died. */
export interface RunEnd {
  readonly at: string;
  readonly how: 'done' | 'cancelled' | 'closed';
}

/**
 * How a delivery came to its end: it is through with its part; its time or its requests are used up, so that another goes
 * on; it was stopped; or another has taken its place, so that it must not write about the run any more.
 */
export type Verdict =
  | { readonly why: 'ready' | 'tried' | 'partly' | 'done' | 'handedOn' | 'cancelled' | 'displaced' }
  | { readonly why: 'paused'; readonly pause: StoredPause }
  | { readonly why: 'waits'; readonly seconds: number; readonly code: WaitCode; readonly source: Source };

import type { Chosen } from '../../contract/bulk/choice';
import type { Pause } from '../../contract/bulk/run-view';
import type { Region } from '../../contract/region';

/** Somebody, by account and by the name they had then. */
export interface Person {
  readonly accountId: string;
  readonly displayName: string;
}

/** The connection a run was agreed to with; `tokenId` changes with the token. */
export interface AgreedConnection {
  readonly tokenId: string;
  readonly region: Region;
  readonly last4: string;
}

/**
 * A run as it is written down before anything is done for it, and never changed. `rights` is what Jira said of the starter
 * at that moment, asked as them; `jql` is the search its issues come from, null for those that come from a list.
 */
export interface Run {
  readonly id: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly createdAt: string;
  readonly by: Person;
  readonly rights: { readonly as: 'projectAdmin' | 'siteAdmin'; readonly checkedAt: string };
  readonly chosen: Chosen;
  readonly jql: string | null;
  readonly expectedIssues: number | null;
  readonly connection: AgreedConnection;
}

/**
 * What people want of a run; the last word counts. `epoch` is the delivery that is to carry it out. `first` limits a push
 * to so many items; `probe` begins with one alone; `despite`: goes on though the Connector gives one refusal after another.
 * `job` is the queue's name for the event, null before it was pushed.
 */
export interface Will {
  readonly work: 'preview' | 'push';
  readonly go: 'on' | 'pause' | 'cancel';
  readonly epoch: number;
  readonly first: number | null;
  readonly probe: boolean;
  readonly despite: boolean;
  readonly connection: AgreedConnection;
  readonly by: Person;
  readonly at: string;
  readonly job: string | null;
}

/** What a run waits for by itself: to be let in again, or for somebody who is down. */
export type WaitCode = 'RATE_LIMITED' | 'PLATFORM_DOWN' | 'CONNECTOR_DOWN';

/** How a delivery ended its part. `job` is the queue's name for the event that is to go on. */
export type Ending =
  | { readonly why: 'ready' | 'tried' | 'done' | 'cancelled'; readonly at: string }
  | { readonly why: 'handedOn'; readonly at: string; readonly job: string }
  | { readonly why: 'paused'; readonly at: string; readonly pause: Pause }
  | {
      readonly why: 'waits';
      readonly at: string;
      readonly until: string;
      readonly code: WaitCode;
      readonly job: string;
    };

/** How a run ended for good: worked off, cancelled by a person, or closed because its events had died. */
export interface RunEnd {
  readonly at: string;
  readonly how: 'done' | 'cancelled' | 'closed';
}

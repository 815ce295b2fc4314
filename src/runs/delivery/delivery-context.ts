import type { MonitoredConnection } from '../../connections/open-connection';
import type { SealNeeds } from '../../links/find-seal';
import type { ConcurrencyLimiter } from './concurrency-limiter';
import type { MirrorNeeds } from './mirror-writer';
import type { OtherConnectionNeeds } from './other-connections';
import type { OwnHostNeeds } from './own-hosts';
import type { WishNeeds } from './run-issues';
import type { SendNeeds } from './send-item';
import type { Supervisor } from './supervisor';
import type { Ending, Run, Verdict } from '../model/run';

/** What planning and pushing need of the world, between them. */
export type DeliveryNeeds = WishNeeds &
  SealNeeds &
  OwnHostNeeds &
  OtherConnectionNeeds &
  MirrorNeeds &
  SendNeeds;

/** How a delivery ended, whether it made no progress, and how to write its ending into its journal. */
export interface DeliveryResult {
  readonly verdict: Verdict;
  readonly isIdle: boolean;
  readonly save: (ending: Ending | null) => Promise<void>;
}

/** A delivery with nothing to write still writes this often, or it would be taken for dead. */
const heartbeatMs = 30_000;

/** What preview and push share. `renewLock` shows that the delivery is alive. */
export interface DeliveryContext {
  readonly ports: DeliveryNeeds;
  readonly run: Run;
  readonly connected: MonitoredConnection;
  readonly limiter: ConcurrencyLimiter;
  readonly supervisor: Supervisor;
  readonly most: number;
  readonly renewLock: () => Promise<void>;
}

/** Between two items: shows that the delivery is alive, and checks now and then whether it may go on. */
export async function heartbeat(
  { connected, supervisor, renewLock }: DeliveryContext,
  writer: { readonly age: () => number; readonly save: () => Promise<void> },
): Promise<void> {
  await connected.health.keepUp();
  if (writer.age() > heartbeatMs) await Promise.all([writer.save(), renewLock()]);
  await supervisor.checkNowAndThen();
}

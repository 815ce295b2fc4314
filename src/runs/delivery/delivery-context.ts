import type { Ending, Run } from '../model/run';
import type { Ports } from '../../ports/ports';
import type { Connected } from '../../connections/open-connection';
import type { ConcurrencyLimiter } from './concurrency-limiter';
import type { Supervisor } from './supervisor';
import type { Verdict } from './verdict';

/** How a delivery came out, whether it came to nothing, and the way to write its last word into its journal. */
export interface DeliveryResult {
  readonly verdict: Verdict;
  readonly isIdle: boolean;
  readonly save: (ending: Ending | null) => Promise<void>;
}

/** What every kind of work shares. `stay` says that the delivery lives. */
export interface DeliveryContext {
  readonly ports: Ports;
  readonly run: Run;
  readonly connected: Connected;
  readonly limiter: ConcurrencyLimiter;
  readonly supervisor: Supervisor;
  readonly most: number;
  readonly renewLock: () => Promise<void>;
}

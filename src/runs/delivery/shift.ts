import type { Ending, Run } from '../model/run';
import type { Ports } from '../../ports/ports';
import type { Line } from '../../connections/open-connection';
import type { Gate } from './concurrency-limiter';
import type { Overseer } from './supervisor';
import type { Verdict } from './verdict';

/** How a delivery came out, whether it came to nothing, and the way to write its last word into its journal. */
export interface WorkedOn {
  readonly verdict: Verdict;
  readonly isIdle: boolean;
  readonly save: (ending: Ending | null) => Promise<void>;
}

/** What every kind of work shares. `stay` says that the delivery lives. */
export interface Shift {
  readonly ports: Ports;
  readonly run: Run;
  readonly line: Line;
  readonly gate: Gate;
  readonly overseer: Overseer;
  readonly most: number;
  readonly stay: () => Promise<void>;
}

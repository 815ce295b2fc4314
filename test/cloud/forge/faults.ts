/** How often a fault strikes. */
interface Fault {
  /** How many more calls it hits. Counts down. */
  times: number | 'always';
  /** How many matching calls pass before it first hits. Counts down. */
  skip?: number;
}

/** A storage call that fails on purpose. */
export interface StorageFault extends Fault {
  /** Paths of the storage API, such as `/api/v1/secret/get`; `all` for every one. */
  readonly paths: readonly string[] | 'all';
  readonly status: number;
  readonly code: string;
  /**
   * Source of a regular expression. Only calls with a matching key are hit; a query's key is its prefix. In a batch
   * only the matching keys fail, each reported in `failedKeys`. Without this, the batch is refused as a whole.
   */
  readonly keys?: string;
  /** Whether the call does its work before its answer is lost. */
  readonly performed?: boolean;
}

/** A queue call that fails on purpose. */
export interface QueueFault extends Fault {
  readonly call: 'publish' | 'stats' | 'cancel';
  readonly status: number;
  /** A 202 to `publish` names in `failedEvents`, by index, the events it leaves out. The other events are taken. */
  readonly body?: unknown;
  /** Whether the call does its work before its answer is lost. */
  readonly performed?: boolean;
}

/** An account report that fails on purpose. */
export interface ReportFault extends Fault {
  readonly status: number;
  readonly body?: unknown;
}

/** Takes the first matching fault that is due, and counts it down. Undefined if there is none. */
export function takeFault<F extends Fault>(
  faults: readonly F[],
  matches: (fault: F) => boolean,
): F | undefined {
  const fault = faults.find((each) => each.times !== 0 && matches(each) && isDue(each));
  if (fault && fault.times !== 'always') fault.times -= 1;
  return fault;
}

/** Counts one more call that passed, as long as calls have to pass first. */
function isDue(fault: Fault): boolean {
  if (!fault.skip) return true;
  fault.skip -= 1;
  return false;
}

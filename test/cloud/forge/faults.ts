/** How often trouble strikes. */
interface Fault {
  /** How many more calls it hits; it counts down. */
  times: number | 'always';
  /** How many fitting calls are let through before it hits its first; it counts down. */
  skip?: number;
}

/** A storage call that goes wrong on purpose. */
export interface StorageFault extends Fault {
  /** Paths of the storage API, such as `/api/v1/secret/get`; `all` for every one. */
  readonly paths: readonly string[] | 'all';
  readonly status: number;
  readonly code: string;
  /**
   * Source of a regular expression: only calls with such a key are hit; a query's key is its prefix. Of a batch only
   * the keys that fit go wrong, each told in `failedKeys`; without this the batch is refused as a whole.
   */
  readonly keys?: string;
  /** Whether the call does its work before its answer is lost. */
  readonly performed?: boolean;
}

/** A queue call that goes wrong on purpose. */
export interface QueueFault extends Fault {
  readonly call: 'publish' | 'stats' | 'cancel';
  readonly status: number;
  /** A 202 to `publish` names in `failedEvents` what it leaves out, by index; the other events are taken in. */
  readonly body?: unknown;
  /** Whether the call does its work before its answer is lost. */
  readonly performed?: boolean;
}

/** A report of accounts that goes wrong on purpose. */
export interface ReportFault extends Fault {
  readonly status: number;
  readonly body?: unknown;
}

/** Takes the first fault that matches and is due, and counts it down; undefined when there is none. */
export function takeFault<F extends Fault>(
  faults: readonly F[],
  matches: (fault: F) => boolean,
): F | undefined {
  const fault = faults.find((each) => each.times !== 0 && matches(each) && isDue(each));
  if (fault && fault.times !== 'always') fault.times -= 1;
  return fault;
}

/** Counts one more call that was let through, as long as there are any to let through. */
function isDue(fault: Fault): boolean {
  if (!fault.skip) return true;
  fault.skip -= 1;
  return false;
}

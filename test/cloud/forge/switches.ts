/** A storage call that goes wrong on purpose. */
interface StorageFault {
  /** Paths of the storage API, such as `/api/v1/secret/get`; `all` for every one. */
  readonly paths: readonly string[] | 'all';
  readonly status: number;
  readonly code: string;
  /** Whether the call does its work before its answer is lost. */
  readonly performed?: boolean;
  /** How many more calls it hits; it counts down. */
  times: number | 'always';
}

/** A queue call that goes wrong on purpose. */
interface QueueFault {
  readonly call: 'publish' | 'stats' | 'cancel';
  readonly status: number;
  readonly body?: unknown;
  times: number | 'always';
}

/** What the platform leaves open or may do to an app; read at every call, so a test may turn them while it runs. */
export interface ForgeSwitches {
  /** How a fetch outside the allow-list ends; unpublished, both have been reported. */
  blockedEgress: 'answer-403' | 'throw';
  /** Expired rows may stay readable for up to 48 hours, and still conflict; by default they vanish at once. */
  expiredRows: 'hidden' | 'visible';
  /** The most rows a storage query gives; sources disagree between 100 and 20. */
  queryPageMax: number;
  /** Whether an event whose consumer threw or ran out of time is delivered again. */
  retryThrown: boolean;
  storageFaults: StorageFault[];
  queueFaults: QueueFault[];
}

export function defaultSwitches(): ForgeSwitches {
  return {
    blockedEgress: 'answer-403',
    expiredRows: 'hidden',
    queryPageMax: 100,
    retryThrown: true,
    storageFaults: [],
    queueFaults: [],
  };
}

/** Takes the first fault that matches and counts it down; undefined when none is due. */
export function takeFault<F extends { times: number | 'always' }>(
  faults: readonly F[],
  matches: (fault: F) => boolean,
): F | undefined {
  const fault = faults.find((each) => each.times !== 0 && matches(each));
  if (fault && fault.times !== 'always') fault.times -= 1;
  return fault;
}

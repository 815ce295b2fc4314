import type { QueueFault, ReportFault, StorageFault } from './faults';

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
  /** Whether each delivery of an event comes twice, the second a moment later: at least once is what is promised. */
  deliverTwice: boolean;
  /** `held` keeps every event back until it is let go by `queue.release`, or until this is turned again. */
  deliveries: 'running' | 'held';
  storageFaults: StorageFault[];
  queueFaults: QueueFault[];
  reportFaults: ReportFault[];
}

export function defaultSwitches(): ForgeSwitches {
  return {
    blockedEgress: 'answer-403',
    expiredRows: 'hidden',
    queryPageMax: 100,
    retryThrown: true,
    deliverTwice: false,
    deliveries: 'running',
    storageFaults: [],
    queueFaults: [],
    reportFaults: [],
  };
}

import type { QueueFault, ReportFault, StorageFault } from './faults';

/** After the first try the platform waits `firstMs`, then each time `factor` times longer, but at most `mostMs`. */
export interface ConcurrencyBackoff {
  readonly firstMs: number;
  readonly factor: number;
  readonly mostMs: number;
}

interface StorageRate {
  readonly requestsASecond: number;
  readonly readUnitsAMinute: number;
  readonly writeUnitsAMinute: number;
  readonly batchesAMinute: number | 'off';
}

interface InvocationRate {
  readonly perUserAMinute: number;
  readonly perInstallationAMinute: number;
  readonly perInstallationASecond: number;
}

/**
 * What the platform leaves open or may do to an app. Read at every call, so a test may change it while the app runs.
 */
export interface ForgeSwitches {
  /** How a fetch outside the allow-list ends. Unpublished; both have been reported. */
  blockedEgress: 'answer-403' | 'throw';
  /** Expired rows may stay readable for up to 48 hours, and still conflict. By default they vanish at once. */
  expiredRows: 'hidden' | 'visible';
  /** The most rows a storage query returns. Sources disagree between 100 and 20. */
  queryPageMax: number;
  /** Whether an event whose consumer threw or ran out of time is delivered again. */
  retryThrown: boolean;
  /** Whether each delivery of an event comes twice, the second a moment later. The platform promises at least once. */
  deliverTwice: boolean;
  /** `held` keeps every event back until `queue.release` lets it go, or until this is changed again. */
  deliveries: 'running' | 'held';
  /**
   * What happens to a due event while its concurrency key is full: it is retried later and later, even if a place
   * becomes free sooner. `off` delivers it as soon as there is one. Atlassian says exponential back-off with at most 15
   * minutes between two tries; the first gaps of 4, 8 and 16 seconds were measured by others (*assumed*: no jitter).
   * @see https://community.developer.atlassian.com/t/93837
   */
  concurrencyBackoff: ConcurrencyBackoff | 'off';
  /**
   * How much storage takes from one installation. Anything beyond gets a 429. A unit is 10 KB of a request, rounded up;
   * that each key of a batch or transaction is at least one unit is *assumed*. Pages of different age disagree on
   * whether only 45 batch calls a minute are allowed, so that is a number or `off`.
   * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce
   * @see https://developer.atlassian.com/platform/forge/storage-reference/batchops
   */
  storageRate: StorageRate | 'off';
  /**
   * How often people may invoke functions, in fixed windows. Consumers and scheduled triggers are not limited by this.
   * The limit per installation was documented as 5,000 a minute before.
   * @see https://developer.atlassian.com/platform/forge/limits-invocation
   */
  invocationRate: InvocationRate | 'off';
  /** The status of a web trigger whose function failed or answered otherwise than its module promises. Unpublished. */
  failedWebTrigger: 424 | 500;
  /** The answer to every call to a product, as in the first minutes after an installation. `off` means later. */
  freshInstall: 401 | 403 | 'off';
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
    concurrencyBackoff: { firstMs: 4_000, factor: 2, mostMs: 900_000 },
    storageRate: {
      requestsASecond: 1_000,
      readUnitsAMinute: 4_000,
      writeUnitsAMinute: 4_000,
      batchesAMinute: 'off',
    },
    invocationRate: {
      perUserAMinute: 1_200,
      perInstallationAMinute: 7_000,
      perInstallationASecond: 300,
    },
    failedWebTrigger: 424,
    freshInstall: 'off',
    storageFaults: [],
    queueFaults: [],
    reportFaults: [],
  };
}

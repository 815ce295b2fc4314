import type { CountedFault } from '../take-fault';

/** A storage call that goes wrong on purpose. */
export interface StorageFault extends CountedFault {
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

/** A queue call that goes wrong on purpose. */
export interface QueueFault extends CountedFault {
  readonly call: 'publish' | 'stats' | 'cancel';
  readonly status: number;
  /** A 202 to `publish` names in `failedEvents`, by index, the events it leaves out. The other events are taken. */
  readonly body?: unknown;
  /** Whether the call does its work before its answer is lost. */
  readonly performed?: boolean;
}

/** A report of accounts that goes wrong on purpose. */
export interface ReportFault extends CountedFault {
  readonly status: number;
  readonly body?: unknown;
}

/** What the app has used of the platform since the last reset. Functions are named by their manifest keys. */
export interface Usage {
  readonly invocations: Readonly<Record<string, number>>;
  /** The sum of all times from an invocation's start to its end. Parallel invocations count separately. */
  readonly functionMs: Readonly<Record<string, number>>;
  /**
   * Calls of the storage API, and the operations in them. Each key of a batch or transaction is one; a query is one per
   * returned value and at least one. Refused operations do not count, a read that found nothing does, and an undone
   * transaction counts as far as it came.
   */
  readonly storage: {
    readonly requests: number;
    readonly reads: number;
    readonly writes: number;
    readonly deletes: number;
    /** Bytes of the values' JSON. */
    readonly bytesWritten: number;
    /** What the platform's per-minute limits count: one per 10 kB moved, and at least one per key. */
    readonly readUnits: number;
    readonly writeUnits: number;
  };
  readonly queue: {
    /** Accepted pushes, and the events in them. */
    readonly pushes: number;
    readonly events: number;
    /** How often an event found its concurrency key full, and how long all of them had to wait for it, summed. */
    readonly backoffs: number;
    readonly backoffMs: number;
  };
  /** Fetches that were allowed out. */
  readonly egress: number;
}

type Counter = keyof Usage['storage'] | keyof Usage['queue'] | 'egress';

/** Counts what the app uses, at almost no cost. */
export class UsageMeter {
  readonly #counts = new Map<Counter, number>();
  readonly #invocations = new Map<string, number>();
  readonly #functionMs = new Map<string, number>();

  count(what: Counter, by = 1): void {
    add(this.#counts, what, by);
  }

  countInvocation(functionKey: string): void {
    add(this.#invocations, functionKey, 1);
  }

  countTime(functionKey: string, tookMs: number): void {
    add(this.#functionMs, functionKey, tookMs);
  }

  read(): Usage {
    const of = (what: Counter) => this.#counts.get(what) ?? 0;
    return {
      invocations: Object.fromEntries(this.#invocations),
      functionMs: Object.fromEntries(this.#functionMs),
      storage: {
        requests: of('requests'),
        reads: of('reads'),
        writes: of('writes'),
        deletes: of('deletes'),
        bytesWritten: of('bytesWritten'),
        readUnits: of('readUnits'),
        writeUnits: of('writeUnits'),
      },
      queue: {
        pushes: of('pushes'),
        events: of('events'),
        backoffs: of('backoffs'),
        backoffMs: of('backoffMs'),
      },
      egress: of('egress'),
    };
  }

  reset(): void {
    for (const counts of [this.#counts, this.#invocations, this.#functionMs]) counts.clear();
  }
}

function add<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** What the app used of the platform since the last reset. Functions are named by their keys in the manifest. */
export interface Usage {
  readonly invocations: Readonly<Record<string, number>>;
  /** The time from an invocation's start to its end, summed; what runs at once counts each for itself. */
  readonly functionMs: Readonly<Record<string, number>>;
  /**
   * Calls of the storage API, and the operations in them: each key of a batch or transaction is one, a query is one for
   * each value it gives and at least one. What was refused does not count as an operation, a read that found nothing does;
   * a transaction that is undone counts as far as it came.
   */
  readonly storage: {
    readonly requests: number;
    readonly reads: number;
    readonly writes: number;
    readonly deletes: number;
    /** Of the values' JSON. */
    readonly bytesWritten: number;
    /** What the platform's limits by the minute count: one for 10 kB moved, and at least one for each key. */
    readonly readUnits: number;
    readonly writeUnits: number;
  };
  readonly queue: {
    /** Pushes that were taken in, and the events in them. */
    readonly pushes: number;
    readonly events: number;
    /** How often an event found its concurrency key full, and how long all of them were sent to wait for it, summed. */
    readonly backoffs: number;
    readonly backoffMs: number;
  };
  /** Fetches that were let out. */
  readonly egress: number;
}

type Counter = keyof Usage['storage'] | keyof Usage['queue'] | 'egress';

/** Counts what the app uses; costs next to nothing. */
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

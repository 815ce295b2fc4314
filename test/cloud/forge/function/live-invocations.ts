import { randomUUID } from 'node:crypto';

/** Who and what an invocation is, as the cloud knows it. The app cannot change this. */
export interface LiveInvocation {
  readonly id: string;
  readonly accountId: string | null;
  readonly functionKey: string;
  /** The id of the first invocation in the chain: its own, unless an event led here. */
  readonly origin: string;
  readonly limitSeconds: number;
  /** Aborts when the invocation is over. Whatever still runs then is lost. */
  readonly over: AbortController;
  egressCalls: number;
}

type Beginning = Pick<LiveInvocation, 'accountId' | 'functionKey' | 'limitSeconds'> & {
  readonly origin: string | null;
};

/** The running invocations, by an id nobody can guess. A call counts only if its invocation is among them. */
export class LiveInvocations {
  readonly #live = new Map<string, LiveInvocation>();

  begin({ origin, ...facts }: Beginning): LiveInvocation {
    const id = randomUUID();
    const invocation = { ...facts, id, origin: origin ?? id, over: new AbortController(), egressCalls: 0 };
    this.#live.set(invocation.id, invocation);
    return invocation;
  }

  find(id: string): LiveInvocation | undefined {
    return this.#live.get(id);
  }

  end(invocation: LiveInvocation): void {
    this.#live.delete(invocation.id);
    invocation.over.abort();
  }
}

import { randomUUID } from 'node:crypto';

/** Who and what an invocation is, as the cloud knows it; the app cannot write here. */
export interface LiveInvocation {
  readonly id: string;
  readonly accountId: string | null;
  readonly functionKey: string;
  /** The id of the invocation at the root of this one: its own, unless an event led here. */
  readonly origin: string;
  readonly limitSeconds: number;
  /** Aborts when the invocation is over: what it left running is lost. */
  readonly over: AbortController;
  egressCalls: number;
}

type Beginning = Pick<LiveInvocation, 'accountId' | 'functionKey' | 'limitSeconds'> & {
  readonly origin: string | null;
};

/** The invocations that run now, by an id nobody can guess. A call is believed only if its invocation is among them. */
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

import type { AppError } from './app-error';

/**
 * The back-off for one outside service (the Connector, Jira, storage): when the service tells one request to wait,
 * every request waits. Jira, storage and queue have one for each site and process; each Connector has its own.
 */
export class ServiceBackOff {
  #opensAt = 0;
  #closedBy: AppError | null = null;

  constructor(private readonly now: () => Date) {}

  /** Milliseconds until the service may be asked again; 0 where it may be asked now. */
  waitMs(): number {
    return Math.max(0, this.#opensAt - this.now().getTime());
  }

  /** The reason for the wait; null where there is none. */
  heldBy(): AppError | null {
    return this.waitMs() > 0 ? this.#closedBy : null;
  }

  /** Notes the time a service named (`Retry-After`): nothing is asked before it. The longest wait counts. */
  note(error: AppError): void {
    const seconds = error.facts.retryAfterSeconds;
    if (seconds === undefined) return;
    const opensAt = this.now().getTime() + seconds * 1000;
    if (opensAt <= this.#opensAt) return;
    this.#opensAt = opensAt;
    this.#closedBy = error;
  }
}

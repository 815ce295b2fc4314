import type { AppError } from './app-error';

/**
 * The back-off towards one outside service (the Connector, Jira, storage): what the service told one request to wait, every
 * request waits too. Jira, storage and queue have one for each site and process, a Connector its own.
 */
export class ServiceBackOff {
  #opensAt = 0;
  #closedBy: AppError | null = null;

  constructor(private readonly now: () => Date) {}

  /** Milliseconds until the service may be asked again; 0 where it may be asked now. */
  waitMs(): number {
    return Math.max(0, this.#opensAt - this.now().getTime());
  }

  /** The trouble that makes everybody wait; null where nobody has to. */
  heldBy(): AppError | null {
    return this.waitMs() > 0 ? this.#closedBy : null;
  }

  /** Takes note of what a service answered: where it named a time (`Retry-After`), nobody asks before that. The longest counts. */
  note(error: AppError): void {
    const seconds = error.facts.retryAfterSeconds;
    if (seconds === undefined) return;
    const opensAt = this.now().getTime() + seconds * 1000;
    if (opensAt <= this.#opensAt) return;
    this.#opensAt = opensAt;
    this.#closedBy = error;
  }
}

import { AppError, comingFrom } from '../shared/app-error';
import { asAppError } from '../shared/consequence';
import { connectionIn, type Registry } from './model/registry';
import { standingStop } from './model/standing-stop';
import type { ConnectionStore } from '../ports/connections';
import type { Ports } from '../ports/ports';
import { showStop, type StopNames } from './show-stop';

/**
 * How long one look at the registry lets writes through. Longer than a run's own look takes to come again, so that a run
 * needs no other; and as long as *Stop all sending* waits before it answers.
 */
export const leaseMs = 2_000;

/** A storage whose answer takes longer than a lease, this often in a row, does not answer in time. */
const mostLooks = 3;

/** What a lease needs of the world. */
interface LeaseNeeds extends Pick<Ports, 'now'> {
  readonly connections: Pick<ConnectionStore, 'registry'>;
}

/**
 * Lets writes to the Connector through, for one connection within one invocation. A write goes only if the registry was
 * read less than `leaseMs` ago and shows no stop. All writes share one look at a time.
 */
export class SendingLease {
  #seen: { readonly registry: Registry; readonly at: number } | null = null;
  #looking: Promise<void> | null = null;

  /** `names` is null where nobody looks on whose behalf Jira could be asked for a name. */
  constructor(
    private readonly needs: LeaseNeeds,
    private readonly connectionId: string,
    private readonly names: StopNames | null,
  ) {}

  /** Takes over a look at the registry that somebody began at an instant. */
  note(registry: Registry, begunAt: Date): void {
    const at = begunAt.getTime();
    if (this.#seen === null || at >= this.#seen.at) this.#seen = { registry, at };
  }

  /**
   * Lets one write through, which has to be sent at once.
   * @throws AppError nothing may be sent: SENDING_STOPPED; NOT_CONNECTED where the connection was removed;
   *                  PLATFORM_DOWN, RATE_LIMITED where storage does not tell
   */
  readonly allow = async (): Promise<void> => {
    const registry = await this.#fresh();
    const stop = standingStop(registry, this.connectionId);
    if (stop !== null) {
      const told = this.names && { stop: await showStop(this.names, stop) };
      throw new AppError('SENDING_STOPPED', { by: 'app', ...told });
    }
    if (!connectionIn(registry, this.connectionId)?.token) throw new AppError('NOT_CONNECTED', { by: 'app' });
  };

  async #fresh(): Promise<Registry> {
    for (let looks = 0; looks <= mostLooks; looks++) {
      const isFresh = this.#seen !== null && this.needs.now().getTime() - this.#seen.at < leaseMs;
      if (this.#seen !== null && isFresh) return this.#seen.registry;
      await (this.#looking ??= this.#look());
    }
    throw new AppError('PLATFORM_DOWN', { by: 'forge' }, new Error('storage answers too slowly to send'));
  }

  async #look(): Promise<void> {
    try {
      const begunAt = this.needs.now();
      this.note(await this.needs.connections.registry(), begunAt);
    } catch (thrown) {
      throw comingFrom('forge', asAppError(thrown));
    } finally {
      this.#looking = null;
    }
  }
}

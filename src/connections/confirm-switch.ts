import type { Connector } from '../ports/connector';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { about } from './log-change';
import type { LiveConnection } from './model/connection';
import { withoutPrevious } from './model/rotation';

/**
 * Notices the first successful push with a token that has taken over, and drops the previous one then. Where none can be
 * taken back there is nothing to drop, and nothing is read or written for it.
 */
export class SwitchConfirmation {
  #hasPushed = false;

  constructor(
    private readonly ports: ChangeNeeds,
    private readonly connection: LiveConnection,
  ) {}

  /** The same connector, whose pushes are noticed where that matters. */
  noticing(connector: Connector): Connector {
    if (this.connection.previous === null) return connector;
    const push: Connector['push'] = async (...what) => {
      await connector.push(...what);
      this.#hasPushed = true;
    };
    return { ...connector, push };
  }

  /** Drops the previous token if there was a push. Where that fails, the next push does it. */
  async settle(): Promise<void> {
    if (!this.#hasPushed) return;
    const { id, token } = this.connection;
    try {
      await changeConnections(
        this.ports,
        (before) => withoutPrevious(before, id, token.tokenId),
        about(null, id, { how: 'previousWiped' }),
      );
    } catch (error) {
      this.ports.log.trouble('previous token not dropped', {}, error);
    }
  }
}

import type { accessContract } from '../contract/records/access';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { showAccess, type ShowAccessNeeds } from './access/show-access';

type Needs = ShowAccessNeeds & Pick<Ports, 'connections' | 'callBackAddress' | 'log'>;

/**
 * Shows a connection's Salesforce access, and the address to register with its app. Without that address the rest is shown
 * all the same.
 * @throws AppError NOT_FOUND (the connection was removed), PLATFORM_DOWN, RATE_LIMITED
 */
export function openAccess(ports: Needs): SiteVerb<typeof accessContract.openAccess> {
  return async (_caller, { id }) => {
    const callBack = ports.callBackAddress().catch((error: unknown) => {
      ports.log.trouble('no call-back address', {}, error);
      return null;
    });
    const shown = await showAccess(ports, await ports.connections.registry(), id);
    return { ...shown, callBack: await callBack };
  };
}

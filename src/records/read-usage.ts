import type { accessContract } from '../contract/records/access';
import type { SalesforceCode } from '../contract/records/trouble';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { adminEyes, type EyesNeeds } from './eyes';
import { readable } from './model/next-keys';
import { SalesforceError } from './model/salesforce-error';
import { troubleOf } from './trouble-of';

type Needs = EyesNeeds & Pick<Ports, 'log' | 'salesforceCalls'>;

/** Where only persons log in, an admin who is not logged in themselves cannot ask, and nothing is wrong. */
const nobodyAsks: readonly SalesforceCode[] = ['NOT_LOGGED_IN', 'OWN_LOG_IN_ENDED'];

/**
 * How many calls were made in the last 24 hours. Salesforce tells it with every answer: asking who reads is the smallest
 * question. Where only persons log in it is asked as the admin, if they have connected.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, PLATFORM_DOWN, RATE_LIMITED
 */
export function readUsage(ports: Needs): SiteVerb<typeof accessContract.readUsage> {
  return async ({ accountId }, { id }) => {
    const connection = readable(await ports.connections.registry(), id);
    const { host, isOff } = connection.access;
    const byApp = () => ports.salesforceCalls.lately(host);
    if (isOff) return { byApp: await byApp(), byAll: null, trouble: null };
    try {
      const { salesforce } = await adminEyes(ports, connection, accountId);
      await salesforce.user();
      const usage = salesforce.usage();
      const byAll = usage && { used: usage.used, most: usage.most };
      return { byApp: await byApp(), byAll, trouble: null };
    } catch (error) {
      if (error instanceof SalesforceError && nobodyAsks.includes(error.code))
        return { byApp: await byApp(), byAll: null, trouble: null };
      return { byApp: await byApp(), byAll: null, trouble: troubleOf(ports, 'usage not read', error) };
    }
  };
}

import type { accessContract } from '../contract/records/access';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { readable } from './model/next-keys';
import { openSalesforce, type OpenNeeds } from './open-salesforce';
import { troubleOf } from './trouble-of';

type Needs = OpenNeeds & Pick<Ports, 'log' | 'salesforceCalls'>;

/**
 * How many calls were made in the last 24 hours. Salesforce tells it with every answer: asking who reads is the smallest
 * question. Where only persons log in there is nobody to ask as.
 * @throws AppError NOT_FOUND, NOT_CONNECTED, PLATFORM_DOWN, RATE_LIMITED
 */
export function readUsage(ports: Needs): SiteVerb<typeof accessContract.readUsage> {
  return async (_caller, { id }) => {
    const connection = readable(await ports.connections.registry(), id);
    const { host, whoReads, isOff } = connection.access;
    const byApp = () => ports.salesforceCalls.lately(host);
    if (whoReads === 'eachPerson' || isOff) return { byApp: await byApp(), byAll: null, trouble: null };
    try {
      const salesforce = openSalesforce(ports, connection);
      await salesforce.user();
      const usage = salesforce.usage();
      const byAll = usage && { used: usage.used, most: usage.most };
      return { byApp: await byApp(), byAll, trouble: null };
    } catch (error) {
      return { byApp: await byApp(), byAll: null, trouble: troubleOf(ports, 'usage not read', error) };
    }
  };
}

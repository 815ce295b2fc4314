import { getAppContext } from '@forge/api';
import { WhereConditions, kvs } from '@forge/kvs';
import { salesforceHost } from '../../contract/link';
import type { PastedHosts } from '../../ports/links';
import { askStorage } from './ask-storage';

const prefix = 'pasted-host:';

/** As many as one page of storage holds: a site has a few orgs, and more than these tell nothing that these do not. */
const mostTold = 100;

/**
 * The hosts that links of the site were pasted with: a row for each, whose key is all it says, so that two who write at a time both
 * have written. A process writes a host once; it may serve several sites.
 */
export function pastedHostsIn(): PastedHosts {
  const written = new Set<string>();
  return {
    async note(hosts) {
      const site = getAppContext().installationAri.toString();
      const isNew = (host: string): boolean => !written.has(`${site} ${host}`);
      for (const host of new Set(hosts.filter(isNew))) {
        await askStorage(() => kvs.set(`${prefix}${host}`, { version: 1 }));
        written.add(`${site} ${host}`);
      }
    },

    async all() {
      const page = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(mostTold);
      const { results } = await askStorage(() => page.getMany());
      return results.flatMap(({ key }) => salesforceHost.safeParse(key.slice(prefix.length)).data ?? []);
    },
  };
}

import { getAppContext } from '@forge/api';
import { WhereConditions, kvs } from '@forge/kvs';
import { salesforceHost } from '../../contract/links/link';
import type { PastedHosts } from '../../ports/links';
import { askStorage } from './ask-storage';

const prefix = 'pasted-host:';

/** As many as one page of storage holds. A site has only a few orgs, so more hosts would not matter. */
const mostTold = 100;

/**
 * The hosts of pasted addresses: one row per host, with the host in its key, so that concurrent writes cannot overwrite
 * each other. A process writes a host once for each site it serves.
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

import { otherOrgs } from '../../contract/record/other-orgs';
import type { Ports } from '../../ports/ports';
import { retry, type Patience } from '../../shared/retry';

export type OwnHostNeeds = Patience & Pick<Ports, 'pastedHosts' | 'backOff' | 'log'>;

/**
 * Whether links of this site may have a host other than the address in the settings. Only the mirrors on the issues
 * know such hosts. Yes if that cannot be found out.
 */
export async function mayHaveOwnHosts(
  ports: Pick<OwnHostNeeds, 'pastedHosts' | 'log'>,
  savedHost: string | null,
): Promise<boolean> {
  if (savedHost === null) return true;
  try {
    return otherOrgs(await ports.pastedHosts.all(), savedHost).others.length > 0;
  } catch (error) {
    ports.log.trouble('hosts of links not known', {}, error);
    return true;
  }
}

/**
 * Notes hosts that a run is about to write into mirrors, so that later runs read those mirrors before they write them.
 * It never throws: the mirrors are worth writing all the same.
 */
export async function noteOwnHosts(ports: OwnHostNeeds, hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return;
  try {
    await retry(ports, ports.backOff('storage'), () => ports.pastedHosts.note(hosts));
  } catch (error) {
    ports.log.trouble('hosts of links not noted', {}, error);
  }
}

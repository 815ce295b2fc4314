import { otherOrgs } from '../../contract/record/other-orgs';
import type { Ports } from '../../ports/ports';

/**
 * Whether links of this site may have a host that the address of the settings does not stand for, which only the mirrors on the issues
 * know. Where nobody can tell, they may.
 */
export async function mayHaveOwnHosts(
  ports: Pick<Ports, 'pastedHosts' | 'log'>,
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

import type { HeldLink } from '../contract/links/link';
import { remembered, type LinkMemory, type News } from './model/link-memory';
import type { Ports } from '../ports/ports';

/** What noting hosts needs of the world. */
export type HostNeeds = Pick<Ports, 'pastedHosts' | 'log'>;

/**
 * Notes the hosts of links for later runs: hosts that were pasted now, because the address in the settings may change;
 * and hosts in the mirror that differ from that address. A failure never fails the answer.
 */
export async function noteHosts(
  ports: HostNeeds,
  held: readonly HeldLink[],
  memory: LinkMemory,
  { hosts: pasted }: News,
  savedHost: string | null,
): Promise<void> {
  const hosts = held.flatMap(({ record: { id } }) => {
    const { host } = remembered(memory, id);
    const isNews = pasted.has(id) || (savedHost !== null && host !== savedHost);
    return host !== null && isNews ? [host] : [];
  });
  if (hosts.length === 0) return;
  try {
    await ports.pastedHosts.note(hosts);
  } catch (error) {
    ports.log.trouble('hosts of links not noted', {}, error);
  }
}

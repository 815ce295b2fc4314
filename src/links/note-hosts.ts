import type { HeldLink } from '../contract/link';
import { remembered, type LinkMemory, type News } from './model/link-memory';
import type { Ports } from '../ports/ports';

/** What noting hosts needs of the world. */
export type HostNeeds = Pick<Ports, 'pastedHosts' | 'log'>;

/**
 * Notes for the runs to come which hosts links have: those that were pasted now, for the address of the settings may become another
 * one; and those that differ from it, in whatever way they came into the mirror. What cannot be noted never fails the answer.
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

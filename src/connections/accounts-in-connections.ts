import type { Occurrence } from '../ports/people';
import type { Ports } from '../ports/ports';
import { accountsIn } from './model/registry';

const inConnections: Occurrence = { in: 'connection' };

/** Notes that these accounts are about to be named in the connections, each since an instant. */
export async function noteInConnections(
  ports: Pick<Ports, 'personalData'>,
  accounts: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [accountId, at] of accounts) await ports.personalData.note(accountId, inConnections, at);
}

/**
 * Notes everybody who is named in the connections. Every change notes this already; here it is for a connection that an
 * earlier release saved. Noting it again changes nothing.
 */
export async function noteAllInConnections(
  ports: Pick<Ports, 'connections' | 'personalData'>,
): Promise<void> {
  await noteInConnections(ports, accountsIn(await ports.connections.registry()));
}

/**
 * Removes the notes that these accounts are named in the connections. A failure only goes to the log: the next report
 * of such an account finds the note again.
 */
export async function forgetInConnections(
  ports: Pick<Ports, 'personalData' | 'log'>,
  accountIds: Iterable<string>,
): Promise<void> {
  for (const accountId of accountIds) {
    try {
      await ports.personalData.forget(accountId, inConnections);
    } catch (error) {
      ports.log.trouble('saver not forgotten', {}, error);
    }
  }
}

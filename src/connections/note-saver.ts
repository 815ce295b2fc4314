import type { Occurrence } from '../ports/people';
import type { Ports } from '../ports/ports';

const inConnection: Occurrence = { in: 'connection' };

/**
 * Notes who saved the stored connection. Every save notes this already; here it is for connections that an earlier
 * release saved. Noting it again changes nothing.
 */
export async function noteSaver(ports: Pick<Ports, 'connections' | 'personalData'>): Promise<void> {
  const connection = await ports.connections.find();
  if (connection === null || connection.savedBy === null) return;
  await ports.personalData.note(connection.savedBy, inConnection, connection.savedAt);
}

/**
 * Removes the note that a person saved the connection. A failure only goes to the log: the next report of this account
 * finds the note again.
 */
export async function forgetSaver(
  ports: Pick<Ports, 'personalData' | 'log'>,
  accountId: string | null | undefined,
): Promise<void> {
  if (typeof accountId !== 'string') return;
  try {
    await ports.personalData.forget(accountId, inConnection);
  } catch (error) {
    ports.log.trouble('saver not forgotten', {}, error);
  }
}

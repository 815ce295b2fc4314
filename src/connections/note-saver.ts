import type { Occurrence } from '../ports/people';
import type { Ports } from '../ports/ports';

const inConnection: Occurrence = { in: 'connection' };

/**
 * Notes who saved the stored connection. Whoever saves is noted anyway; this is for connections that an earlier release has
 * saved. Nothing happens where it is noted already.
 */
export async function noteSaver(ports: Pick<Ports, 'connections' | 'personalData'>): Promise<void> {
  const connection = await ports.connections.find();
  if (connection === null || connection.savedBy === null) return;
  await ports.personalData.note(connection.savedBy, inConnection, connection.savedAt);
}

/** Takes back that somebody saved the connection. What fails is for the log: the next report of this account finds it. */
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

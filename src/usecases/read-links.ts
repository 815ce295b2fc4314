import { asAppError } from '../domain/consequence';
import type { HeldLink, Ports } from '../ports';
import type { Line } from './open-line';
import { recordHealth } from './record-health';

/**
 * Reads an issue's links, before anything is done with them; the connection's health is noted by the way.
 * @throws AppError whatever the Connector's trouble is
 */
export function readLinks(ports: Ports, line: Line, issueId: string): Promise<readonly HeldLink[]> {
  return recordHealth(ports, () => line.connector.readLinks(issueId));
}

/**
 * Reads an issue's links where nothing is taken away on the answer's word: the Connector not knowing the issue then
 * counts as no links. Whether it answers so for an issue without any is unpublished.
 * @throws AppError whatever else the Connector's trouble is
 */
export async function readLinksIfAny(
  ports: Ports,
  line: Line,
  issueId: string,
): Promise<readonly HeldLink[]> {
  try {
    return await readLinks(ports, line, issueId);
  } catch (error) {
    if (asAppError(error).code === 'NOT_FOUND') return [];
    throw error;
  }
}

/** Reads an issue's links after something was done; null where that fails, for what was done stays done. */
export async function tryReadLinks(
  ports: Ports,
  line: Line,
  issueId: string,
): Promise<readonly HeldLink[] | null> {
  try {
    return await line.connector.readLinks(issueId);
  } catch (error) {
    ports.log.trouble('links not read again', { code: asAppError(error).code }, error);
    return null;
  }
}

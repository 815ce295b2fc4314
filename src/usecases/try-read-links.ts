import { asAppError } from '../domain/consequence';
import type { HeldLink, Ports } from '../ports';
import type { Line } from './open-line';

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

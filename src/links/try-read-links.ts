import type { HeldLink } from '../contract/links/link';
import { asAppError } from '../shared/consequence';
import type { Ports } from '../ports/ports';
import type { Connected } from '../connections/open-connector';

/** Reads an issue's links after a change; null where that fails, because the change still counts. */
export async function tryReadLinks(
  ports: Pick<Ports, 'log'>,
  connected: Connected,
  issueId: string,
): Promise<readonly HeldLink[] | null> {
  try {
    return await connected.connector.readLinks(issueId);
  } catch (error) {
    ports.log.trouble('links not read again', { code: asAppError(error).code }, error);
    return null;
  }
}

import type { Region } from '../contract/region';
import type { Connection } from '../domain/connection';
import { asAppError } from '../domain/consequence';
import type { Secret } from '../domain/secret';
import { tokenRejection } from '../domain/token-rejection';
import type { Connector, Listener, Ports } from '../ports';

/** Opens the Connector such that a rejection is named TOKEN_ENDED where `ends`, our own record, says so. */
export function openConnector(
  ports: Pick<Ports, 'connectorFor' | 'now'>,
  {
    region,
    token,
    ends,
  }: { readonly region: Region; readonly token: Secret; readonly ends: Connection['ends'] },
  listener?: Listener,
): Connector {
  const plain = ports.connectorFor(region, token, listener);
  const named = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      throw tokenRejection(asAppError(error), ends, ports.now());
    }
  };
  return {
    readLinks: (issueId) => named(plain.readLinks(issueId)),
    link: (issueId, link, mode) => named(plain.link(issueId, link, mode)),
    addLinks: (issueId, links) => named(plain.addLinks(issueId, links)),
    replaceLinks: (issueId, links) => named(plain.replaceLinks(issueId, links)),
    push: (issue, record, mostMs) => named(plain.push(issue, record, mostMs)),
    sent: () => plain.sent(),
  };
}

import type { Region } from '../contract/connections/region';
import { AppError, comingFrom } from '../shared/app-error';
import type { LiveConnection, TokenFacts } from './model/connection';
import { asAppError } from '../shared/consequence';
import type { Secret } from '../shared/secret';
import { tokenRejection } from './model/token-rejection';
import type { AllowWrite, Connector, Listener } from '../ports/connector';
import type { Ports } from '../ports/ports';

/** A connection that can be asked. */
export interface Connected {
  readonly connection: LiveConnection;
  readonly connector: Connector;
}

/** A connector that is opened to be read from only. */
const allowNothing: AllowWrite = () =>
  Promise.reject(new AppError('UNEXPECTED', {}, new Error('a write without leave')));

/**
 * Who hears of a connector's calls: of every single answer, and of how each call ended (null for a yes). And who lets
 * its writes through; without them it only reads. `name`: what people call the connection, where the site has several;
 * a refusal names it, because the Connector's own bindings may be for another one.
 */
interface Hearing {
  readonly listener?: Listener | undefined;
  readonly heard?: (error: AppError | null) => void;
  readonly allowWrite?: AllowWrite;
  readonly name?: string | undefined;
}

/** What opening the Connector needs of the world. */
export type ConnectorNeeds = Pick<Ports, 'connectorFor' | 'now'>;

/**
 * Opens the Connector. Each of its errors says where it comes from, and a rejection becomes TOKEN_ENDED where `ends`,
 * our own record, says so.
 */
export function openConnector(
  ports: ConnectorNeeds,
  {
    region,
    token,
    ends,
  }: { readonly region: Region; readonly token: Secret; readonly ends: TokenFacts['ends'] },
  { listener, heard = () => undefined, allowWrite = allowNothing, name }: Hearing = {},
): Connector {
  const plain = ports.connectorFor(region, token, listener, allowWrite);
  const told = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      const answer = await asked;
      heard(null);
      return answer;
    } catch (thrown) {
      const refused = tokenRejection(comingFrom('connector', asAppError(thrown)), ends, ports.now());
      const error = name === undefined ? refused : sentThrough(name, refused);
      heard(error);
      throw error;
    }
  };
  return {
    readLinks: (issueId) => told(plain.readLinks(issueId)),
    link: (issueId, link, mode) => told(plain.link(issueId, link, mode)),
    addLinks: (issueId, links) => told(plain.addLinks(issueId, links)),
    replaceLinks: (issueId, links) => told(plain.replaceLinks(issueId, links)),
    push: (issue, record, mostMs) => told(plain.push(issue, record, mostMs)),
    sent: () => plain.sent(),
  };
}

function sentThrough(name: string, error: AppError): AppError {
  if (error.code !== 'REFUSED') return error;
  return new AppError('REFUSED', { ...error.facts, sentThrough: name }, error.cause);
}

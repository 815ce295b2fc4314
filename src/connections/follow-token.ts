import { isDeepStrictEqual } from 'node:util';
import type { HeldLink } from '../contract/links/link';
import { AppError } from '../shared/app-error';
import { asAppError } from '../shared/consequence';
import { isAboutToken } from './model/token-rejection';
import type { Connector } from '../ports/connector';
import type { Ports } from '../ports/ports';
import type { Connected } from './open-connector';

/** Finds the connection with another token that is stored by now. Null where the token is still the same. */
type FindNewer = () => Promise<Connected | null>;

/**
 * A connection that goes on with another token, once, if the Connector rejects its own and an admin has just replaced
 * it. Otherwise people would be told that a token is wrong which nobody uses any more.
 *
 * A rejected call did nothing, so it may be sent again. But the new token may be another integration user's, or lead to
 * another region, and a change rests on the links that were read before it. So they are read again with the new token
 * before a change is sent with it.
 * @throws AppError besides the Connector's: NOT_CONNECTED where the token was removed; CHANGED_MEANWHILE where the new
 *                  token shows other links or its Salesforce address is another, and nothing was changed
 */
export function followToken(
  { now, log }: Pick<Ports, 'now' | 'log'>,
  first: Connected,
  findNewer: FindNewer,
): Connected {
  let current = first;
  let known: { readonly issueId: string; readonly links: readonly HeldLink[] } | null = null;
  let newer: Promise<Connected | null> | null = null;
  let shownSame: Promise<void> | null = null;

  /** Several calls may be rejected at once: they share one look at the store, and one read. */
  async function ask<T>(
    send: (connector: Connector, spentMs: number) => Promise<T>,
    prepare: (next: Connected) => Promise<void>,
  ): Promise<T> {
    const used = current;
    const begunAt = now().getTime();
    try {
      return await send(used.connector, 0);
    } catch (thrown) {
      if (used !== first || !isAboutToken(asAppError(thrown))) throw thrown;
      const next = await (newer ??= tryFinding());
      if (next === null) throw thrown;
      await prepare(next);
      current = next;
      return send(next.connector, now().getTime() - begunAt);
    }
  }

  /**
   * Where storage does not tell, the Connector's no is all there is to say. Where the Connector itself does not answer about
   * a prepared token, that is: it may go on in a moment, and no admin has to replace a token.
   */
  async function tryFinding(): Promise<Connected | null> {
    try {
      return await findNewer();
    } catch (thrown) {
      const error = asAppError(thrown);
      const { code, facts } = error;
      if (code === 'NOT_CONNECTED' || code === 'CONNECTOR_DOWN' || facts.by === 'connector') throw error;
      log.trouble('connection not read again', {}, error);
      return null;
    }
  }

  const read = async (issueId: string): Promise<readonly HeldLink[]> => {
    const links = await ask(
      (connector) => connector.readLinks(issueId),
      () => Promise.resolve(),
    );
    known = { issueId, links };
    return links;
  };
  const change = (send: (connector: Connector, spentMs: number) => Promise<void>): Promise<void> =>
    ask(send, (next) => (shownSame ??= showSame(next)));

  async function showSame({ connection, connector }: Connected): Promise<void> {
    if (connection.salesforceHost !== first.connection.salesforceHost)
      throw new AppError('CHANGED_MEANWHILE');
    if (known === null) return;
    const links = await connector.readLinks(known.issueId);
    if (!isDeepStrictEqual(inOrder(links), inOrder(known.links))) throw new AppError('CHANGED_MEANWHILE');
  }

  return {
    get connection() {
      return current.connection;
    },
    connector: {
      readLinks: read,
      link: (issueId, link, mode) => change((connector) => connector.link(issueId, link, mode)),
      addLinks: (issueId, links) => change((connector) => connector.addLinks(issueId, links)),
      replaceLinks: (issueId, links) => change((connector) => connector.replaceLinks(issueId, links)),
      push: (issue, record, mostMs = Infinity) =>
        change((connector, spentMs) => connector.push(issue, record, Math.max(0, mostMs - spentMs))),
      sent: () => first.connector.sent() + (current === first ? 0 : current.connector.sent()),
    },
  };
}

function inOrder(links: readonly HeldLink[]): readonly HeldLink[] {
  return links.toSorted((a, b) => a.record.id.localeCompare(b.record.id));
}

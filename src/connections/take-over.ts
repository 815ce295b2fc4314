import type { AppError } from '../shared/app-error';
import { asAppError } from '../shared/consequence';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { about } from './log-change';
import { checkConnection, isAccepted, type CheckNeeds } from './check-connection';
import { isLive, type Connection, type LiveConnection, type TokenFacts } from './model/connection';
import { connectionIn } from './model/registry';
import { switched } from './model/rotation';
import { isOver } from './model/token-end';
import { isAboutToken } from './model/token-rejection';
import { startHealth } from './start-health';

/** What letting a prepared token take over needs of the world. */
export type TakeOverNeeds = CheckNeeds & ChangeNeeds;

/** Whether a token has ended by our own record. */
export function hasEnded(facts: TokenFacts, now: Date): boolean {
  return facts.ends !== null && isOver(facts.ends.at, now);
}

/** Whether a token is prepared that has not ended by our own record. Another one is not asked for. */
export function hasNext({ next }: Pick<Connection, 'next'>, now: Date): boolean {
  return next !== null && !hasEnded(next, now);
}

/**
 * Lets the prepared token take over from one that has ended or was refused, if a read with it succeeds, and answers
 * whether the connection uses another token by now. Of several callers at once one switches, and the others find that
 * it did.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED (by storage): nothing was switched, or it is not known; CONNECTOR_DOWN,
 *                  RATE_LIMITED, ANSWER_UNKNOWN (by the Connector): nobody said anything of the prepared token, and it
 *                  may be asked about again
 */
export async function takeOver(ports: TakeOverNeeds, { id, token }: LiveConnection): Promise<boolean> {
  const isOther = ({ token: now }: Connection): boolean => now !== null && now.tokenId !== token.tokenId;
  const before = connectionIn(await ports.connections.registry(), id);
  if (before === null || isOther(before)) return before !== null;
  const next = await acceptedNext(ports, before);
  if (next === null) return false;
  try {
    await switchTo(ports, id, token, next);
    return true;
  } catch (thrown) {
    if (asAppError(thrown).code !== 'CHANGED_MEANWHILE') throw thrown;
    const after = connectionIn(await ports.connections.registry(), id);
    return after !== null && isOther(after);
  }
}

/**
 * The prepared token, if the Connector takes it; null where none is prepared or it is refused. Throws where the Connector
 * says neither: a refusal of the token in use is then no last word.
 */
async function acceptedNext(ports: TakeOverNeeds, connection: Connection): Promise<TokenFacts | null> {
  const { id, next } = connection;
  if (next === null || !hasNext(connection, ports.now())) return null;
  const token = await ports.connections.readToken({ connectionId: id, tokenId: next.tokenId });
  if (token === null) return null;
  const candidate = { region: connection.region, ends: next.ends, token };
  const failures: AppError[] = [];
  const heard = (error: AppError | null): void => {
    if (error !== null) failures.push(error);
  };
  const steps = await checkConnection(ports, candidate, { issueId: null, otherRegionToo: false, heard });
  if (isAccepted(steps)) return next;
  const silence = failures.find((error) => !isAboutToken(error));
  if (silence) throw silence;
  return null;
}

async function switchTo(
  ports: TakeOverNeeds,
  id: string,
  present: TokenFacts,
  next: TokenFacts,
): Promise<void> {
  const { registry } = await changeConnections(
    ports,
    (before) => switched(before, id, { from: present.tokenId, to: next.tokenId }),
    about(null, id, { how: 'switched', byItself: true }),
  );
  const connection = connectionIn(registry, id);
  if (connection && isLive(connection)) await startHealth(ports, connection, ports.now().toISOString());
  ports.log.note('prepared token took over', {});
}

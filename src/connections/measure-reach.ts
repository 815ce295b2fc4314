import type { Reach } from '../contract/connections/rotation';
import type { Issue } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { asAppError } from '../shared/consequence';
import type { Candidate } from './check-connection';
import { findServed } from './find-served';
import { placeOf, type LiveConnection } from './model/connection';
import type { Registry } from './model/registry';
import { openConnector, type ConnectorNeeds } from './open-connector';

/** What comparing two tokens needs of the world. */
export type ReachNeeds = ConnectorNeeds & Pick<Ports, 'connections' | 'issues' | 'log'>;

/** So many issues are read with both tokens. */
const mostIssues = 5;

/** Reads the ids of the records an issue is linked to; null where that is not known. */
type ReadRecords = (issueId: string) => Promise<readonly string[] | null>;

/**
 * Reads the links of a few issues for which a connection speaks, with its token in use and with a new one, and counts how
 * many of them the new one reads too. Where the token in use reads nothing any more, the links this app remembers are
 * what the new one has to read. An issue the new token got no answer about does not count. Writes nothing.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function measureReach(
  ports: ReachNeeds,
  registry: Registry,
  connection: LiveConnection,
  candidate: Candidate,
): Promise<Reach> {
  const [linked, stored] = await Promise.all([
    findServed(ports, registry, connection.id, mostIssues),
    ports.connections.readToken(placeOf(connection)),
  ]);
  const present =
    stored && readerOf(ports, { region: connection.region, ends: connection.token.ends, token: stored });
  const next = readerOf(ports, candidate);
  const counts = await Promise.all(linked.map((issue) => countOn(issue, present, next)));
  const counted = counts.filter((count) => count !== null);
  const sum = (key: 'found' | 'of'): number => counted.reduce((all, count) => all + count[key], 0);
  return { found: sum('found'), of: sum('of'), issues: counted.length, org: 'unknown' };
}

async function countOn(
  { id, mirror }: Issue,
  present: ReadRecords | null,
  next: ReadRecords,
): Promise<{ readonly found: number; readonly of: number } | null> {
  const [known, read] = await Promise.all([present?.(id) ?? null, next(id)]);
  if (read === null) return null;
  const expected = known ?? mirror?.links.map(({ record }) => record.id) ?? [];
  const found = expected.filter((recordId) => read.includes(recordId));
  return { found: found.length, of: expected.length };
}

/** A refusal of one issue is an answer: with this token it has no links. */
function readerOf(ports: ReachNeeds, candidate: Candidate): ReadRecords {
  const connector = openConnector(ports, candidate);
  return async (issueId) => {
    try {
      return (await connector.readLinks(issueId)).map(({ record }) => record.id);
    } catch (thrown) {
      const error = asAppError(thrown);
      if (error.code === 'NOT_FOUND' || error.code === 'REFUSED') return [];
      ports.log.trouble('links not compared', {}, error);
      return null;
    }
  };
}

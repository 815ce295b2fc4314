import { AppError } from '../../shared/app-error';
import type { ReminderPlace } from '../../contract/connections/reminder-issue';
import type { Connection, Stop, StoredToken, TokenFacts } from './connection';

/**
 * All that is known about the site's connections, tokens apart. One row holds it, so that every change is made
 * completely or not at all. `revision` counts the changes.
 *
 * `bound` says which connection each bound project uses, by ids. A project may stay bound to a connection that was
 * removed: it then sends nothing, because another org must never get its data unasked. `leftOver` names tokens that no
 * connection uses any more and that may still have to be deleted.
 */
export interface Registry {
  readonly revision: number;
  readonly connections: readonly Connection[];
  readonly defaultId: string | null;
  readonly bound: ReadonlyMap<string, string>;
  readonly stop: Stop | null;
  /** The longest life of a token, in days, that may be saved; null for any. */
  readonly longestDays: number | null;
  /** Where an issue is made for each token that ends soon; null for nowhere. */
  readonly reminderIssue: ReminderPlace | null;
  readonly leftOver: readonly StoredToken[];
  /** Whether the site has, or ever had, another connection than its first one. */
  readonly hadOthers: boolean;
}

/** The id of the connection that an earlier release, which knew only one, left behind. */
export const firstId = 'site';

export const emptyRegistry: Registry = {
  revision: 0,
  connections: [],
  defaultId: null,
  bound: new Map(),
  stop: null,
  longestDays: null,
  reminderIssue: null,
  leftOver: [],
  hadOthers: false,
};

/** A connection by its id. */
export function connectionIn({ connections }: Registry, id: string): Connection | null {
  return connections.find((each) => each.id === id) ?? null;
}

/**
 * The same where it must be there.
 * @throws AppError NOT_FOUND: somebody has removed it
 */
export function getConnection(registry: Registry, id: string): Connection {
  const connection = connectionIn(registry, id);
  if (connection === null) throw new AppError('NOT_FOUND');
  return connection;
}

/** The projects that are bound to a connection that was removed, by id. */
export function lostProjects({ bound, connections }: Registry): string[] {
  const ids = new Set(connections.map(({ id }) => id));
  return [...bound].flatMap(([projectId, connectionId]) => (ids.has(connectionId) ? [] : [projectId]));
}

/** The projects that are bound to a connection, by id. */
export function projectsOf({ bound }: Registry, id: string): string[] {
  return [...bound].flatMap(([projectId, connectionId]) => (connectionId === id ? [projectId] : []));
}

/** Replaces a connection by its id, or adds it as the last one. The first connection becomes the default. */
export function withConnection(registry: Registry, connection: Connection): Registry {
  const { connections } = registry;
  const isNew = connectionIn(registry, connection.id) === null;
  const after = isNew
    ? [...connections, connection]
    : connections.map((each) => (each.id === connection.id ? connection : each));
  const isFirst = connections.length === 0;
  const hadOthers = registry.hadOthers || connection.id !== firstId;
  return changed(registry, { connections: after, hadOthers, ...(isFirst && { defaultId: connection.id }) });
}

/**
 * Removes a connection. Its projects use the default from then on, or stay bound to what is no longer there and send
 * nothing. Without it as the default there is none, until an admin chooses another.
 */
export function without(registry: Registry, id: string, projects: 'useDefault' | 'sendNothing'): Registry {
  const { connections, defaultId, bound } = registry;
  return changed(registry, {
    connections: connections.filter((each) => each.id !== id),
    defaultId: defaultId === id ? null : defaultId,
    bound: projects === 'sendNothing' ? bound : new Map([...bound].filter(([, to]) => to !== id)),
  });
}

/** Binds projects to a connection; with null they use the default again. */
export function withBound(
  registry: Registry,
  projectIds: readonly string[],
  connectionId: string | null,
): Registry {
  const bound = new Map(registry.bound);
  for (const projectId of projectIds) {
    if (connectionId === null) bound.delete(projectId);
    else bound.set(projectId, connectionId);
  }
  return changed(registry, { bound });
}

/**
 * Makes a change. A token that no connection uses afterwards is left over: it is named here before it is deleted, so
 * that a deletion that fails is tried again.
 */
export function changed(
  before: Registry,
  change: Partial<Omit<Registry, 'revision' | 'leftOver'>>,
): Registry {
  const after = { ...before, ...change };
  const used = new Set(tokensOf(after).map(nameOf));
  const leftOver = [...before.leftOver, ...tokensOf(before)].filter((token) => !used.has(nameOf(token)));
  return { ...after, leftOver: [...new Map(leftOver.map((token) => [nameOf(token), token])).values()] };
}

/** The tokens that connections use. */
export function tokensOf({ connections }: Pick<Registry, 'connections'>): StoredToken[] {
  return connections.flatMap((connection) =>
    factsOf(connection).map(({ tokenId }) => ({ connectionId: connection.id, tokenId })),
  );
}

/** The accounts that are named anywhere in the registry, each with the earliest instant it is named for. */
export function accountsIn(registry: Registry): ReadonlyMap<string, string> {
  return earliest(mentionsIn(registry));
}

/** The accounts that are named for something they were not named for before, each with the instant of that. */
export function newlyNamed(before: Registry, after: Registry): ReadonlyMap<string, string> {
  const known = mentionsIn(before);
  const isNew = ({ by, at }: Mention): boolean => !known.some((each) => each.by === by && each.at === at);
  return earliest(mentionsIn(after).filter(isNew));
}

/** A place where an account is named: for what it did at an instant. */
interface Mention {
  readonly by: string;
  readonly at: string;
}

function mentionsIn({ connections, stop }: Registry): Mention[] {
  const saved = connections.flatMap(factsOf).map(({ savedBy, savedAt }) => ({ by: savedBy, at: savedAt }));
  const stops = [stop, ...connections.map((each) => each.stop)].filter((each) => each !== null);
  return [...saved, ...stops].flatMap(({ by, at }) => (by === null ? [] : [{ by, at }]));
}

function earliest(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const accounts = new Map<string, string>();
  for (const { by, at } of mentions) {
    const known = accounts.get(by);
    if (known === undefined || at < known) accounts.set(by, at);
  }
  return accounts;
}

/** Removes an account from everywhere in the registry. What it did stays. */
export function withoutAccount(registry: Registry, accountId: string): Registry {
  const facts = <T extends TokenFacts | null>(token: T): T =>
    token?.savedBy === accountId ? { ...token, savedBy: null } : token;
  const stop = (each: Stop | null): Stop | null => (each?.by === accountId ? { ...each, by: null } : each);
  return changed(registry, {
    stop: stop(registry.stop),
    connections: registry.connections.map((each) => ({
      ...each,
      token: facts(each.token),
      next: facts(each.next),
      previous: facts(each.previous),
      stop: stop(each.stop),
      access: each.access && {
        ...each.access,
        secret: facts(each.access.secret),
        next: each.access.next && { ...each.access.next, secret: facts(each.access.next.secret) },
      },
    })),
  });
}

/** The facts of all secrets of a connection: its tokens, and the consumer secrets of its Salesforce access. */
export function factsOf({ token, next, previous, access }: Connection): TokenFacts[] {
  const secrets = [access?.secret ?? null, access?.next?.secret ?? null];
  return [token, next, previous, ...secrets].filter((facts) => facts !== null);
}

function nameOf({ connectionId, tokenId }: StoredToken): string {
  return `${connectionId} ${tokenId}`;
}

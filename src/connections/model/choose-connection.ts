import type { NoConnectionWhy } from '../../contract/errors';
import { connectionIn, type Registry } from './registry';
import { standingStop, type StandingStop } from './standing-stop';
import { isLive, type Connection, type LiveConnection } from './connection';
import { hasSeveral } from './through-of';

/**
 * Which connection speaks for a project. `by` says whether it is bound to the project or is the site's default. `stop`:
 * sending was stopped, for the site or for this connection; reading goes on.
 */
export type ChosenConnection =
  | {
      readonly connection: LiveConnection;
      readonly by: 'binding' | 'default';
      readonly stop: StandingStop | null;
      readonly lacking: null;
    }
  | { readonly connection: null; readonly why: NoConnection; readonly lacking: Connection | null };

/**
 * Why none speaks: the site has no connection; it has some and none is the default; the project is bound to one that
 * was removed; or the one that would speak has no token, which is then the one `lacking`.
 */
type NoConnection = 'noConnection' | 'noDefault' | 'boundToRemoved' | 'noToken';

/** The one rule that picks the connection of a project; null stands for any project that is not bound. */
export function chooseConnection(registry: Registry, projectId: string | null): ChosenConnection {
  const boundTo = projectId === null ? undefined : registry.bound.get(projectId);
  const id = boundTo ?? registry.defaultId;
  const connection = id === null ? null : connectionIn(registry, id);
  if (connection === null) return { connection, why: whyNone(registry, boundTo), lacking: null };
  if (!isLive(connection)) return { connection: null, why: 'noToken', lacking: connection };
  return {
    connection,
    by: boundTo === undefined ? 'default' : 'binding',
    stop: standingStop(registry, connection.id),
    lacking: null,
  };
}

/**
 * Why nothing speaks for a project, as people are told. Undefined where the site has one connection or none, because
 * there is nothing to tell apart then.
 */
export function whyNotConnected(registry: Registry, chosen: ChosenConnection): NoConnectionWhy | undefined {
  // A chosen connection whose token cannot be read counts as one without.
  const why = chosen.connection === null ? chosen.why : 'noToken';
  if (why === 'noConnection' || (why === 'noToken' && !hasSeveral(registry))) return undefined;
  return why;
}

function whyNone({ connections }: Registry, boundTo: string | undefined): NoConnection {
  if (boundTo !== undefined) return 'boundToRemoved';
  return connections.length === 0 ? 'noConnection' : 'noDefault';
}

import type { connectionsContract } from '../contract/connections/questions';
import { mostBound } from '../contract/connections/settings-view';
import { AppError } from '../shared/app-error';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { about, loggedProjects } from './log-change';
import { getConnection, withBound, type Registry } from './model/registry';
import { showChanged, type ShowNeeds } from './show-settings';

/**
 * Binds projects to a connection; with null they use the default again. Only a project that the caller can see may be
 * bound. A binding may be taken away from any project: one that was deleted would keep it for ever otherwise.
 * @throws AppError nothing was bound: INVALID_INPUT (projectUnknown, each project by its place in the question;
 *                  tooManyBound, with the room that is left), NOT_FOUND (the connection was removed), PLATFORM_DOWN,
 *                  RATE_LIMITED, CHANGED_MEANWHILE (its lock is held)
 */
export function bindProjects(
  ports: ChangeNeeds & ShowNeeds & Pick<Ports, 'projects'>,
): SiteVerb<typeof connectionsContract.bindProjects> {
  return async ({ accountId }, { connectionId, projectIds }) => {
    if (connectionId !== null) await refuseUnknown(ports, projectIds);
    let moved = 0;
    const change = (before: Registry): Registry => {
      if (connectionId !== null) getConnection(before, connectionId);
      moved = new Set(projectIds.filter((id) => isElsewhere(before, id, connectionId))).size;
      const after = withBound(before, projectIds, connectionId);
      if (after.bound.size > mostBound && after.bound.size > before.bound.size) throw tooMany(before);
      return after;
    };
    const how = connectionId === null ? 'unbound' : 'bound';
    const note = about(accountId, connectionId, { how, ...loggedProjects(projectIds) });
    const written = await changeConnections(ports, change, note);
    return { ...(await showChanged(ports, written)), moved };
  };
}

async function refuseUnknown({ projects }: Pick<Ports, 'projects'>, ids: readonly string[]): Promise<void> {
  const seen = await projects.named('user', ids);
  const fields = ids.flatMap((id, n) =>
    seen.has(id) ? [] : [{ field: `projectIds.${n}`, problem: 'projectUnknown' as const }],
  );
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields });
}

function isElsewhere({ bound }: Registry, projectId: string, connectionId: string | null): boolean {
  const now = bound.get(projectId);
  return now !== undefined && now !== connectionId;
}

function tooMany({ bound }: Registry): AppError {
  const room = Math.max(0, mostBound - bound.size);
  return new AppError('INVALID_INPUT', { fields: [{ field: 'projectIds', problem: 'tooManyBound', room }] });
}

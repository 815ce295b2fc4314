import { projectsNamed, type Change } from '../contract/connections/changes';
import type { ChangedBy } from '../ports/changes';
import type { Occurrence } from '../ports/people';
import type { Ports } from '../ports/ports';
import { connectionIn, type Registry } from './model/registry';

/** What logging a change needs of the world. */
export type LogNeeds = Pick<Ports, 'changes' | 'personalData' | 'now' | 'log'>;

/** What was changed, and of which connection; null for the whole site. */
interface Changed {
  readonly connectionId: string | null;
  readonly what: Change;
}

/** Who makes a change (an account; null for the app by itself), and what it turns out to be; null for nothing. */
export interface ChangeNote {
  readonly by: string | null;
  readonly tells: (before: Registry, after: Registry) => Changed | null;
}

/** A change that is the same whatever was before: of one connection, or of the whole site (null). */
export function about(by: string | null, connectionId: string | null, what: Change): ChangeNote {
  return { by, tells: () => ({ connectionId, what }) };
}

const inChanges: Occurrence = { in: 'changes' };

/**
 * Logs a change that was made. The account is noted before it is named. A failure only goes to the log: the change
 * itself stands.
 */
export async function logChange(
  ports: LogNeeds,
  { by, tells }: ChangeNote,
  before: Registry,
  after: Registry,
): Promise<void> {
  const told = tells(before, after);
  if (told === null) return;
  const { connectionId, what } = told;
  const changed =
    connectionId === null ? null : (connectionIn(after, connectionId) ?? connectionIn(before, connectionId));
  const at = ports.now().toISOString();
  try {
    if (by !== null) await ports.personalData.note(by, inChanges, at);
    const changedBy: ChangedBy = by === null ? { who: 'app' } : { who: 'person', accountId: by };
    const connection = changed && { id: changed.id, name: changed.name };
    await ports.changes.write({ at, by: changedBy, connection, what });
  } catch (error) {
    ports.log.trouble('change not logged', { how: what.how }, error);
  }
}

/** The projects of a change as the log holds them: how many, and the first few by id. */
export function loggedProjects(projectIds: readonly string[]): { count: number; first: string[] } {
  return { count: projectIds.length, first: projectIds.slice(0, projectsNamed) };
}

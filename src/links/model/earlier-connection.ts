import type { HeldLink } from '../../contract/links/link';
import type { Mirror } from '../../contract/links/mirror';

/**
 * The connection whose links an issue may have besides those that were read now: the one that answered before, if the
 * mirror knew links of it that are not among them. Once found it is remembered until a third one answers, or it answers
 * again itself. Null where there is none. Anybody who may edit the issue could have written it: it is only told.
 */
export function earlierConnection(
  before: Mirror | null,
  held: readonly HeldLink[],
  connectionId: string,
): string | null {
  const { connection = connectionId, earlier = null } = before ?? {};
  if (connection === connectionId) return earlier === connectionId ? null : earlier;
  const shown = new Set(held.map(({ record }) => record.id));
  const known = [
    ...(before?.records.split(' ') ?? []),
    ...(before?.links ?? []).map(({ record }) => record.id),
  ];
  return known.some((id) => id !== '' && !shown.has(id)) ? connection : null;
}

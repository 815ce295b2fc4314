import { chooseConnection } from '../connections/model/choose-connection';
import type { Registry } from '../connections/model/registry';
import { asAppError } from '../shared/consequence';
import type { Ports } from '../ports/ports';

/** So many records are tried. */
const most = 20;

/**
 * A few records that issues of a connection's projects are linked to, by the mirrors the asking admin may see. Nothing is
 * shown of them: they are only tried. Where Jira refuses the search, none is known.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function linkedRecords(
  { issues, log }: Pick<Ports, 'issues' | 'log'>,
  registry: Registry,
  connectionId: string,
): Promise<string[]> {
  try {
    const linked = (await issues.findLinked('user')).filter(
      ({ projectId }) => chooseConnection(registry, projectId).connection?.id === connectionId,
    );
    const ids = linked.flatMap(({ mirror }) => mirror?.links.map(({ record }) => record.id) ?? []);
    return [...new Set(ids)].slice(0, most);
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code !== 'REFUSED') throw error;
    log.trouble('links not tried', {}, error);
    return [];
  }
}

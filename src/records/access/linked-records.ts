import { findServed } from '../../connections/find-served';
import type { Registry } from '../../connections/model/registry';
import type { Ports } from '../../ports/ports';

/** So many issues are looked at, and so many of their records are tried. */
const mostIssues = 10;
const mostRecords = 20;

/**
 * A few records that issues of a connection's projects are linked to, by the mirrors the asking admin may see. They are
 * only tried: nothing of them is shown.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function linkedRecords(
  ports: Pick<Ports, 'issues' | 'log'>,
  registry: Registry,
  connectionId: string,
): Promise<string[]> {
  const linked = await findServed(ports, registry, connectionId, mostIssues);
  const ids = linked.flatMap(({ mirror }) => mirror?.links.map(({ record }) => record.id) ?? []);
  return [...new Set(ids)].slice(0, mostRecords);
}

import type { Issue } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { asAppError } from '../shared/consequence';
import { chooseConnection } from './model/choose-connection';
import type { Registry } from './model/registry';

/** So many pages of linked issues are looked through for them: most may be other connections'. */
const mostPages = 5;

/**
 * A few linked issues for which a connection speaks, as far as the asking person may see them. Where Jira refuses the
 * search, as it does while it has not indexed the mirrors, none is known.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function findServed(
  { issues, log }: Pick<Ports, 'issues' | 'log'>,
  registry: Registry,
  connectionId: string,
  most: number,
): Promise<readonly Issue[]> {
  const found: Issue[] = [];
  const isServed = ({ projectId }: Issue): boolean =>
    chooseConnection(registry, projectId).connection?.id === connectionId;
  try {
    let cursor: string | null = null;
    for (let pages = 0; pages < mostPages && found.length < most; pages++) {
      const page: Awaited<ReturnType<typeof issues.findLinked>> = await issues.findLinked('user', cursor);
      found.push(...page.issues.filter(isServed));
      cursor = page.next;
      if (cursor === null) break;
    }
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code !== 'REFUSED') throw error;
    log.trouble('links not compared', {}, error);
  }
  return found.slice(0, most);
}

import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { Log } from '../../shared/log';
import type { People } from '../../ports/jira';
import { readJira } from './ask-jira';

const user = z.object({
  accountId: z.string(),
  displayName: z.string().check(z.minLength(1)),
  active: z.boolean(),
});
const page = z.object({ values: z.array(z.unknown()) });

/** Jira takes 200, but they stand in the request's address, and an account id has up to 128 characters. */
const atOnce = 50;

/**
 * People as Jira calls them, asked as the person who looks.
 *
 * Jira tells a closed account as one that is not active, and says so of a deactivated one too; no documented field tells the two
 * apart. Both are left out: whoever was deactivated is a former user of the site as well, and a name less is no untruth.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-bulk-get
 */
export function peopleWith(log: Log): People {
  return {
    async namesOf(accountIds) {
      const asked = [...new Set(accountIds)];
      const batches = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, n) =>
        asked.slice(n * atOnce, (n + 1) * atOnce),
      );
      const found = await Promise.all(batches.map((batch) => namesIn(batch, log)));
      return new Map(found.flat());
    },
  };
}

/** What is shown does not depend on names: trouble with Jira is for the log. */
async function namesIn(batch: readonly string[], log: Log): Promise<readonly (readonly [string, string])[]> {
  const query = new URLSearchParams(batch.map((accountId) => ['accountId', accountId]));
  query.set('maxResults', String(batch.length));
  try {
    const { values } = await readJira('user', route`/rest/api/3/user/bulk?${query}`, page);
    return values.flatMap((value) => {
      const { data } = user.safeParse(value);
      return data?.active ? [[data.accountId, data.displayName] as const] : [];
    });
  } catch (error) {
    log.trouble('names not asked', {}, error);
    return [];
  }
}

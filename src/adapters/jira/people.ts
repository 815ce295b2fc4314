import { route } from '@forge/api';
import * as z from 'zod/mini';
import type { Log } from '../../shared/log';
import type { People } from '../../ports/jira';
import { inParts } from '../../shared/in-parts';
import { readJira } from './ask-jira';

const user = z.object({
  accountId: z.string(),
  displayName: z.string().check(z.minLength(1)),
  active: z.boolean(),
});
const page = z.object({ values: z.array(z.unknown()) });

/** Jira takes 200, but they go into the request's address, and an account id has up to 128 characters. */
const atOnce = 50;

/**
 * People by the names Jira shows, asked as the person who looks.
 *
 * Jira reports a closed account as inactive, and a deactivated one too; no documented field tells them apart. Both are
 * left out: a deactivated person is a former user of the site as well, and a missing name is not wrong.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-bulk-get
 */
export function peopleWith(log: Log): People {
  return {
    async namesOf(accountIds) {
      const asked = [...new Set(accountIds)];
      const found = await Promise.all(inParts(asked, atOnce).map((batch) => namesIn(batch, log)));
      return new Map(found.flat());
    },
  };
}

/** The view does not depend on names, so trouble with Jira only goes to the log. */
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

import type { EndingJiraToken } from '../contract/setup/jira-tokens';
import type { Ports } from '../ports/ports';
import { daysLeft, endOfDay, warnAtDays } from './model/token-end';

/** What reading the ends of Jira tokens needs of the world. */
export type EndingJiraTokensNeeds = Pick<Ports, 'setUps' | 'now' | 'log'>;

/**
 * The Jira tokens that Salesforce uses with a connection and that end within 30 days, or have ended, as admins noted them; the
 * first to end first. Whatever cannot be read is as none: it stands beside what people came for, and never in its way.
 */
export async function endingJiraTokens(
  { setUps, now, log }: EndingJiraTokensNeeds,
  connectionId: string,
): Promise<EndingJiraToken[]> {
  try {
    const { jiraTokens } = await setUps.read(connectionId);
    return jiraTokens
      .flatMap(({ id, label, endsOn }) => {
        const days = daysLeft(endOfDay(endsOn), now());
        const atDays = warnAtDays(days);
        return atDays === null ? [] : [{ id, label, endsOn, daysLeft: days, warnAtDays: atDays }];
      })
      .sort((one, other) => one.endsOn.localeCompare(other.endsOn));
  } catch (error) {
    log.trouble('ends of Jira tokens not read', {}, error);
    return [];
  }
}

/** The same of several connections, by their ids. */
export async function allEndingJiraTokens(
  ports: EndingJiraTokensNeeds,
  connections: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, EndingJiraToken[]>> {
  const each = connections.map(async ({ id }) => [id, await endingJiraTokens(ports, id)] as const);
  return new Map(await Promise.all(each));
}

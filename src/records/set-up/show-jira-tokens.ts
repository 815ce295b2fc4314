import { daysLeft, endOfDay, warnAtDays } from '../../connections/model/token-end';
import type { Registry } from '../../connections/model/registry';
import type { JiraToken } from '../../contract/setup/jira-tokens';
import type { Ports } from '../../ports/ports';
import type { NotedJiraToken } from '../../ports/set-ups';

/** What showing the dates of Jira tokens needs of the world. */
export type ShowJiraTokensNeeds = Pick<Ports, 'now' | 'reminderNotes'>;

/**
 * Shows the dates of a connection's Jira tokens, the first to end first, with what Jira said where it last refused to make
 * an issue for one.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export function showJiraTokens(
  { now, reminderNotes }: ShowJiraTokensNeeds,
  { reminderIssue }: Registry,
  connectionId: string,
  tokens: readonly NotedJiraToken[],
): Promise<JiraToken[]> {
  const inOrder = tokens.toSorted((one, other) => one.endsOn.localeCompare(other.endsOn));
  return Promise.all(
    inOrder.map(async ({ id, label, endsOn }) => {
      const days = daysLeft(endOfDay(endsOn), now());
      const note = reminderIssue && (await reminderNotes.read({ connectionId, tokenId: id }));
      const trouble =
        note?.state === 'refused' ? { at: note.at, code: note.code, detail: note.detail } : null;
      return { id, label, endsOn, daysLeft: days, warnAtDays: warnAtDays(days), trouble };
    }),
  );
}

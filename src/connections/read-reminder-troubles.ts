import type { ReminderTrouble } from '../contract/connections/reminder-issue';
import type { EndingJiraToken } from '../contract/setup/jira-tokens';
import type { Ports } from '../ports/ports';
import type { Connection } from './model/connection';
import type { Registry } from './model/registry';

/**
 * The issues that Jira last refused to make for tokens that are still stored. Where no issues are made, nothing is read.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function readReminderTroubles(
  ports: Pick<Ports, 'reminderNotes'>,
  { connections, reminderIssue }: Registry,
  ending: ReadonlyMap<string, readonly EndingJiraToken[]>,
): Promise<ReminderTrouble[]> {
  if (reminderIssue === null) return [];
  const tokens = connections.flatMap((each) => tokensOf(each, ending.get(each.id) ?? []));
  const troubles = await Promise.all(tokens.map((each) => troubleOf(ports, each)));
  return troubles.flatMap((trouble) => trouble ?? []);
}

/** A token that may have an issue; `jiraToken` is null for the Connector's. */
interface Reminded {
  readonly connectionId: string;
  readonly tokenId: string;
  readonly jiraToken: string | null;
}

function tokensOf({ id, token, next }: Connection, ending: readonly EndingJiraToken[]): Reminded[] {
  const facts = next ?? token;
  return [
    ...(facts ? [{ connectionId: id, tokenId: facts.tokenId, jiraToken: null }] : []),
    ...ending.map((each) => ({ connectionId: id, tokenId: each.id, jiraToken: each.label })),
  ];
}

/** What Jira said when it last refused the issue for a token. */
async function troubleOf(
  { reminderNotes }: Pick<Ports, 'reminderNotes'>,
  { connectionId, tokenId, jiraToken }: Reminded,
): Promise<ReminderTrouble | null> {
  const note = await reminderNotes.read({ connectionId, tokenId });
  if (note?.state !== 'refused') return null;
  return { id: connectionId, jiraToken, at: note.at, code: note.code, detail: note.detail };
}

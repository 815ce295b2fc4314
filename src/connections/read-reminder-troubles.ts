import type { ReminderTrouble } from '../contract/connections/reminder-issue';
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
): Promise<ReminderTrouble[]> {
  if (reminderIssue === null) return [];
  const troubles = await Promise.all(connections.map((each) => troubleOf(ports, each)));
  return troubles.flatMap((trouble) => trouble ?? []);
}

/** What Jira said when it last refused the issue for a token. */
async function troubleOf(
  { reminderNotes }: Pick<Ports, 'reminderNotes'>,
  { id, token, next }: Connection,
): Promise<ReminderTrouble | null> {
  const facts = next ?? token;
  const note = facts && (await reminderNotes.read({ connectionId: id, tokenId: facts.tokenId }));
  if (note?.state !== 'refused') return null;
  return { id, at: note.at, code: note.code, detail: note.detail };
}

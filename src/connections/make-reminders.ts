import { asAppError } from '../shared/consequence';
import type { ReminderPlace } from '../contract/connections/reminder-issue';
import type { Ports } from '../ports/ports';
import type { ReminderText } from '../ports/reminders';
import type { Connection } from './model/connection';
import { reminderOf } from './model/reminder';

type Needs = Pick<Ports, 'connections' | 'reminderIssues' | 'reminderNotes' | 'locks' | 'now' | 'log'>;

/** So long after an issue was begun Jira's search finds it, if it was made, and whoever began it is no longer at work. */
const settledMs = 600_000;

/**
 * Makes one issue for each token that ends within 30 days, in the place the admins chose. One that cannot be made now is
 * tried again the next hour. A connection that fails here does not stop the others.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED where the connections cannot be read
 */
export async function makeReminders(ports: Needs): Promise<void> {
  const { connections, reminderIssue } = await ports.connections.registry();
  if (reminderIssue === null) return;
  for (const connection of connections) {
    const text = textFor(connection, ports.now());
    if (text === null) continue;
    try {
      await ports.locks.hold(`reminder:${connection.id}`, () =>
        remindOnce(ports, reminderIssue, connection.id, text),
      );
    } catch (error) {
      ports.log.trouble('reminder not made', {}, error);
    }
  }
}

function textFor(connection: Connection, now: Date): ReminderText | null {
  const facts = connection.next ?? connection.token;
  if (!facts?.ends || reminderOf(connection, now) === null) return null;
  return { tokenId: facts.tokenId, connectionName: connection.name, endsAt: facts.ends.at };
}

/** The note is written before Jira is asked. Found again after a crash, it means: look for the issue before making one. */
async function remindOnce(
  { reminderIssues, reminderNotes, now }: Needs,
  place: ReminderPlace,
  connectionId: string,
  text: ReminderText,
): Promise<void> {
  const { tokenId } = text;
  const token = { connectionId, tokenId };
  const note = await reminderNotes.read(token);
  if (note?.state === 'made') return;
  const at = now().toISOString();
  if (note?.state === 'making') {
    if (now().getTime() - Date.parse(note.at) < settledMs) return;
    const issueId = await reminderIssues.find(tokenId);
    if (issueId !== null) return reminderNotes.write(token, { state: 'made', at, issueId });
  }
  await reminderNotes.write(token, { state: 'making', at });
  let issueId: string;
  try {
    issueId = await reminderIssues.create(place, text);
  } catch (thrown) {
    const { code, facts } = asAppError(thrown);
    if (code !== 'REFUSED' && code !== 'NOT_ALLOWED' && code !== 'NOT_FOUND') throw thrown;
    return reminderNotes.write(token, { state: 'refused', at, code, detail: facts.detail ?? null });
  }
  await reminderNotes.write(token, { state: 'made', at, issueId });
}

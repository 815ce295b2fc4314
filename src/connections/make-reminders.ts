import { asAppError } from '../shared/consequence';
import type { ReminderPlace } from '../contract/connections/reminder-issue';
import type { Ports } from '../ports/ports';
import type { ReminderText } from '../ports/reminders';
import type { NotedJiraToken } from '../ports/set-ups';
import type { Connection } from './model/connection';
import { reminderOf } from './model/reminder';
import { daysLeft, endOfDay, warnAtDays } from './model/token-end';

type Needs = Pick<
  Ports,
  'connections' | 'reminderIssues' | 'reminderNotes' | 'locks' | 'now' | 'log' | 'setUps'
>;

/** So long after an issue was begun Jira's search finds it, if it was made, and whoever began it is no longer at work. */
const settledMs = 600_000;

/**
 * Makes one issue for each token that ends within 30 days, in the place the admins chose: the connections' own, and the Jira
 * tokens that Salesforce uses, as far as admins noted their ends. One that cannot be made now is tried again the next hour.
 * One that fails here does not stop the others.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED where the connections cannot be read
 */
export async function makeReminders(ports: Needs): Promise<void> {
  const { connections, reminderIssue } = await ports.connections.registry();
  if (reminderIssue === null) return;
  for (const connection of connections) {
    for (const text of await textsFor(ports, connection)) {
      try {
        await ports.locks.hold(`reminder:${connection.id}`, () =>
          remindOnce(ports, reminderIssue, connection.id, text),
        );
      } catch (error) {
        ports.log.trouble('reminder not made', {}, error);
      }
    }
  }
}

async function textsFor({ setUps, now, log }: Needs, connection: Connection): Promise<ReminderText[]> {
  const own = textFor(connection, now());
  const texts = own === null ? [] : [own];
  try {
    const { jiraTokens } = await setUps.read(connection.id);
    return [...texts, ...jiraTokens.flatMap((token) => textOfJiraToken(connection, token, now()) ?? [])];
  } catch (error) {
    log.trouble('ends of Jira tokens not read', {}, error);
    return texts;
  }
}

function textOfJiraToken(
  { name }: Connection,
  { id, label, endsOn }: NotedJiraToken,
  now: Date,
): ReminderText | null {
  const endsAt = endOfDay(endsOn);
  if (warnAtDays(daysLeft(endsAt, now)) === null) return null;
  return { tokenId: id, jiraToken: label, connectionName: name, endsAt };
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

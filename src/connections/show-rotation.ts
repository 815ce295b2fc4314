import type { RotationsView, RotationView, TokenView } from '../contract/connections/rotation';
import { AppError } from '../shared/app-error';
import type { Ports } from '../ports/ports';
import { allEndingJiraTokens, type EndingJiraTokensNeeds } from './ending-jira-tokens';
import type { Connection, TokenFacts } from './model/connection';
import { readReminderTroubles } from './read-reminder-troubles';
import { connectionIn, type Registry } from './model/registry';
import { daysLeft } from './model/token-end';

/** What showing the tokens of connections needs of the world. */
export type ShowRotationNeeds = Pick<Ports, 'people' | 'now'>;

export type ShowRotationsNeeds = ShowRotationNeeds & EndingJiraTokensNeeds & Pick<Ports, 'reminderNotes'>;

/** Shows the tokens of all connections, with Jira's names for who saved them, and what holds for all of them. */
export async function showRotations(ports: ShowRotationsNeeds, registry: Registry): Promise<RotationsView> {
  const { connections, longestDays, reminderIssue } = registry;
  const [rotations, reminderTroubles] = await Promise.all([
    viewAll(ports, connections),
    allEndingJiraTokens(ports, connections).then((ending) => readReminderTroubles(ports, registry, ending)),
  ]);
  return { rotations, longestDays, reminderIssue, reminderTroubles };
}

/**
 * Shows the tokens of one connection.
 * @throws AppError NOT_FOUND where it was removed
 */
export async function showRotation(
  ports: ShowRotationNeeds,
  registry: Registry,
  id: string,
): Promise<RotationView> {
  const connection = connectionIn(registry, id);
  const [view] = connection ? await viewAll(ports, [connection]) : [];
  if (!view) throw new AppError('NOT_FOUND');
  return view;
}

async function viewAll(
  { people, now }: ShowRotationNeeds,
  connections: readonly Connection[],
): Promise<RotationView[]> {
  const tokens = connections.flatMap(({ token, next, previous }) => [token, next, previous]);
  const savers = tokens.flatMap((facts) => facts?.savedBy ?? []);
  const names = await people.namesOf([...new Set(savers)]);
  const view = (facts: TokenFacts | null): TokenView | null => facts && viewToken(facts, names, now());
  return connections.map(({ id, name, token, next, previous }) => ({
    ...{ id, name },
    ...{ token: view(token), next: view(next), previous: view(previous) },
  }));
}

function viewToken(
  { last4, savedBy, savedAt, ends }: TokenFacts,
  names: ReadonlyMap<string, string>,
  now: Date,
): TokenView {
  return {
    last4,
    savedBy: names.get(savedBy ?? '') ?? null,
    savedAt,
    endsAt: ends?.at ?? null,
    endsAtFrom: ends?.from ?? null,
    daysLeft: ends === null ? null : daysLeft(ends.at, now),
  };
}

import type { RotationsView, RotationView, TokenView } from '../contract/connections/rotation';
import { AppError } from '../shared/app-error';
import type { Ports } from '../ports/ports';
import type { Connection, TokenFacts } from './model/connection';
import { connectionIn, type Registry } from './model/registry';
import { daysLeft } from './model/token-end';

/** What showing the tokens of connections needs of the world. */
export type ShowRotationNeeds = Pick<Ports, 'people' | 'now'>;

/** Shows the tokens of all connections, with Jira's names for who saved them, and the policy. */
export async function showRotations(ports: ShowRotationNeeds, registry: Registry): Promise<RotationsView> {
  const { connections, longestDays } = registry;
  return { rotations: await viewAll(ports, connections), longestDays };
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

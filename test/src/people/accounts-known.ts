import type { Occurrence } from '../../../src/ports/people';
import { reportPersonalData } from '../../../src/people/report-personal-data';
import { noon } from '../../builders';
import { closing, InMemoryRunsOfAccounts } from '../../in-memory/runs-of-accounts';
import { aWorld, type World } from '../../ports';

/** A week before the hour at which tests happen. */
export const week = '2026-09-28T12:00:00.000Z';
export const inConnection: Occurrence = { in: 'connection' };

/** So many milliseconds before an instant. */
export function before(iso: string = week, ms = 1_000): string {
  return new Date(Date.parse(iso) - ms).toISOString();
}

/** A place in the n-th run. */
export function inRun(n: number): Occurrence {
  return { in: 'run', projectId: '10001', runId: `run-${String(n)}` };
}

/** A world without a connection in which these accounts, each in one run, have been known since an instant. */
export async function aWorldOf(
  known: readonly (readonly [accountId: string, asOf: string])[],
): Promise<World> {
  const world = aWorld({ connection: null });
  for (const [accountId, asOf] of known) await world.personalData.note(accountId, inRun(1), asOf);
  return world;
}

/** Lets Atlassian say that an account is closed; with two runs, so that an erasure can stop between them. */
export async function closeWithTwoRuns(world: World, accountId: string): Promise<void> {
  await world.personalData.note(accountId, inRun(2), noon);
  close(world, accountId);
}

/** Lets Atlassian say that an account is closed. */
export function close(world: World, accountId: string): void {
  world.reports.updates.push({ accountId, status: 'closed' });
}

/** What the schedule does every hour. */
export function report(world: World, runs = new InMemoryRunsOfAccounts()): Promise<void> {
  return reportPersonalData(world.ports, closing(runs));
}

/** How many accounts and places the index has. */
export function indexed({ personalData }: World): readonly [number, number] {
  return [personalData.accounts.size, personalData.places.size];
}

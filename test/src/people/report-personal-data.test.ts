import { reportPersonalData } from '../../../src/people/report-personal-data';
import { aConnection, ada, evan, noon } from '../../builders';
import { closing, InMemoryRunsOfAccounts } from '../../in-memory/runs-of-accounts';
import { aWorld, tokenText, type World } from '../../ports';
import {
  aWorldOf,
  before,
  close,
  closeWithTwoRuns,
  inConnection,
  indexed,
  inRun,
  report,
  week,
} from './accounts-known';

const heardOf = (world: World) =>
  world.reports.heard.map((accounts) => accounts.map((each) => each.accountId));

describe('whose turn it is', () => {
  it('reports who was not reported for a week, with what we know them by', async () => {
    const world = await aWorldOf([
      [ada, before()],
      [evan, week],
    ]);
    await report(world);
    expect(world.reports.heard).toEqual([[{ accountId: ada, updatedAt: before() }]]);
    expect(world.personalData.accounts.get(ada)).toBe(noon);
  });

  it('asks nobody where nobody is due, and says nothing', async () => {
    const world = await aWorldOf([[evan, week]]);
    await report(world);
    expect([world.reports.heard, world.log]).toEqual([[], []]);
  });

  it('takes ninety in an hour, and all of them in their turn', async () => {
    const longAgo = (n: number) => before(week, 1_000_000 - n);
    const known = Array.from({ length: 200 }, (_, n) => [`account-${String(n)}`, longAgo(n)] as const);
    const world = await aWorldOf(known);
    for (let hour = 0; hour < 4; hour += 1) await report(world);
    expect(heardOf(world).map(({ length }) => length)).toEqual([90, 90, 20]);
    expect(new Set(heardOf(world).flat()).size).toBe(200);
  });

  it('begins no account for which there is no time; the others are due in the next hour', async () => {
    const world = await aWorldOf([
      [ada, before()],
      [evan, before()],
    ]);
    world.state.timeLeft = 19_000;
    await report(world);
    world.state.timeLeft = 25_000;
    await report(world);
    expect(heardOf(world)).toEqual([
      [ada, evan],
      [ada, evan],
    ]);
  });

  it('forgets an account that is nowhere any more, unreported', async () => {
    const world = await aWorldOf([[ada, before()]]);
    await world.personalData.forget(ada, inRun(1));
    await report(world);
    expect([world.reports.heard, world.personalData.accounts.size]).toEqual([[], 0]);
  });

  it('forgets who was named in the log of changes alone, once it tells of them no more', async () => {
    const world = aWorld({ connection: null });
    await world.personalData.note(ada, { in: 'changes' }, noon);
    world.state.now = new Date(Date.parse(noon) + 364 * 86_400_000);
    await report(world);
    world.state.now = new Date(Date.parse(noon) + 372 * 86_400_000);
    await report(world);
    expect(heardOf(world)).toEqual([[ada]]);
    expect(world.personalData.accounts.size).toBe(0);
  });

  it('finds who saved a connection that an earlier release has stored', async () => {
    const world = aWorld({ connection: aConnection({ savedAt: before() }) });
    await report(world);
    expect(heardOf(world)).toEqual([[ada]]);
    expect(await world.personalData.occurrencesOf(ada)).toEqual([inConnection]);
  });
});

describe('a changed account', () => {
  it('counts as reported; nothing of it is stored that could have changed', async () => {
    const world = await aWorldOf([[ada, before()]]);
    world.reports.updates.push({ accountId: ada, status: 'updated' });
    const runs = new InMemoryRunsOfAccounts();
    await report(world, runs);
    expect(world.personalData.accounts.get(ada)).toBe(noon);
    expect(runs.done).toEqual([]);
  });
});

describe('a closed account', () => {
  it('has its runs stopped, then its id erased from each, then it is forgotten', async () => {
    const world = await aWorldOf([
      [ada, before()],
      [evan, before()],
    ]);
    await closeWithTwoRuns(world, evan);
    const runs = new InMemoryRunsOfAccounts();
    await report(world, runs);
    expect(runs.done).toEqual([
      `stop ${evan} run-1,run-2`,
      `erase ${evan} 10001/run-1`,
      `erase ${evan} 10001/run-2`,
    ]);
    expect([...world.personalData.accounts.keys()]).toEqual([ada]);
    expect([...world.personalData.places.keys()]).toEqual([`${ada}#run:10001:run-1`]);
  });

  it('is erased as far as there is time; the rest is due in the next hour', async () => {
    const world = await aWorldOf([[evan, before()]]);
    await closeWithTwoRuns(world, evan);
    const runs = new InMemoryRunsOfAccounts();
    const erase = runs.eraseFromRun;
    const slow = async (...run: Parameters<typeof erase>) => {
      await erase(...run);
      world.state.timeLeft -= 10_000;
    };
    await reportPersonalData(world.ports, closing({ ...runs, eraseFromRun: slow }));
    expect([runs.done.length, ...indexed(world)]).toEqual([2, 1, 1]);
    world.state.timeLeft = 300_000;
    await report(world, runs);
    expect(runs.done.at(-1)).toBe(`erase ${evan} 10001/run-2`);
    expect(indexed(world)).toEqual([0, 0]);
  });

  it('is erased from the connection, whose token works on', async () => {
    const world = aWorld({ connection: aConnection({ savedAt: before() }) });
    close(world, ada);
    await report(world);
    expect(world.store.connection).toEqual(aConnection({ savedAt: before(), savedBy: null }));
    expect(world.store.token?.reveal()).toBe(tokenText);
    expect(indexed(world)).toEqual([0, 0]);
    expect(world.locks).toEqual(['connection locked', 'connection released']);
    await report(world);
    expect(world.reports.heard).toHaveLength(1);
  });

  it('leaves a connection alone that somebody else has saved since', async () => {
    const world = aWorld();
    await world.personalData.note(evan, inConnection, before());
    close(world, evan);
    await report(world);
    expect(world.store.connection?.savedBy).toBe(ada);
    expect(await world.personalData.occurrencesOf(evan)).toEqual([]);
  });

  it('is not erased on a word about somebody we did not ask about', async () => {
    const world = await aWorldOf([
      [ada, before()],
      [evan, noon],
    ]);
    close(world, evan);
    await report(world);
    expect(await world.personalData.occurrencesOf(evan)).toEqual([inRun(1)]);
  });
});

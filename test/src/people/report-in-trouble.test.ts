import { aConnection, ada, evan, noon } from '../../builders';
import { InMemoryRunsOfAccounts } from '../../in-memory/runs-of-accounts';
import { aWorld, tokenText } from '../../ports';
import { aWorldOf, before, close, closeWithTwoRuns, indexed, report, week } from './accounts-known';

describe('trouble', () => {
  it.each(['RATE_LIMITED', 'PLATFORM_DOWN'] as const)(
    '%s leaves all of it for the next hour',
    async (code) => {
      const world = await aWorldOf([
        [ada, before()],
        [evan, before()],
      ]);
      close(world, evan);
      world.reports.trouble = code;
      await expect(report(world)).rejects.toMatchObject({ code });
      expect(world.personalData.accounts.size).toBe(2);
      world.reports.trouble = null;
      await report(world);
      expect([...world.personalData.accounts]).toEqual([[ada, noon]]);
    },
  );

  it('with one account does not keep the others, and the log tells no account', async () => {
    const world = await aWorldOf([
      [evan, before(week, 2_000)],
      [ada, before()],
    ]);
    close(world, evan);
    const runs = new InMemoryRunsOfAccounts();
    runs.failing.add('stop run-1');
    await report(world, runs);
    expect([...world.personalData.accounts]).toEqual([
      [evan, before(week, 2_000)],
      [ada, noon],
    ]);
    expect(world.log.map(({ event, facts }) => [event, facts])).toEqual([
      ['account not reported', {}],
      ['accounts reported', { accounts: 2, erased: 0 }],
    ]);
    for (const id of [ada, evan]) expect(JSON.stringify(world.log)).not.toContain(id);
  });

  it.each(['occurrencesOf', 'reported'] as const)(
    'of the index at %s keeps one account due',
    async (call) => {
      const world = await aWorldOf([
        [evan, before(week, 2_000)],
        [ada, before()],
      ]);
      world.personalData.fail(call, evan);
      await report(world);
      world.personalData.recover();
      expect(await world.personalData.due(week, 10)).toEqual([
        { accountId: evan, asOf: before(week, 2_000) },
      ]);
    },
  );

  it.each([
    ['stop run-1,run-2', []],
    ['erase 10001/run-1', ['stop']],
    ['erase 10001/run-2', ['stop', 'erase']],
  ])('half-way, at %s: the next hour erases the rest', async (where, done) => {
    const world = await aWorldOf([[evan, before()]]);
    await closeWithTwoRuns(world, evan);
    const runs = new InMemoryRunsOfAccounts();
    runs.failing.add(where);
    await report(world, runs);
    expect(runs.done.map((each) => each.split(' ')[0])).toEqual(done);
    expect(world.personalData.accounts.has(evan)).toBe(true);
    runs.failing.clear();
    await report(world, runs);
    expect(runs.done.filter((each) => each.startsWith('erase'))).toHaveLength(2);
    expect(indexed(world)).toEqual([0, 0]);
  });

  it.each(['forget', 'forgetAccount'] as const)(
    'half-way, at %s: erasing again does no harm',
    async (call) => {
      const world = aWorld({ connection: aConnection({ savedAt: before() }) });
      close(world, ada);
      world.personalData.fail(call);
      await report(world);
      expect(world.store.connection?.savedBy).toBeNull();
      world.personalData.recover();
      await report(world);
      expect(indexed(world)).toEqual([0, 0]);
      expect(world.store.token?.reveal()).toBe(tokenText);
    },
  );

  it.each(['write'] as const)('of the connections at %s: it is erased in the next hour', async (call) => {
    const world = aWorld({ connection: aConnection({ savedAt: before() }) });
    close(world, ada);
    world.store.down.add(call);
    await report(world);
    expect([world.store.connection?.savedBy, world.personalData.places.size]).toEqual([ada, 1]);
    world.store.down.clear();
    await report(world);
    expect([world.store.connection?.savedBy, world.personalData.places.size]).toEqual([null, 0]);
  });

  it('a connection that is being changed is erased from in the next hour', async () => {
    const world = aWorld({ connection: aConnection({ savedAt: before() }) });
    close(world, ada);
    world.state.lockIsHeld = true;
    await report(world);
    expect(world.store.connection?.savedBy).toBe(ada);
  });
});

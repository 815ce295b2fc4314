import { lockWork, ownersAtWork, shareOf, unlock } from '../../../../src/runs/delivery/work-lock';
import type { Chosen } from '../../../../src/contract/runs/choice';
import type { WorkLock } from '../../../../src/ports/runs';
import { AppError } from '../../../../src/shared/app-error';
import { noOptions, noon, projectId } from '../../../builders';
import { aWorld } from '../../../ports';
import { aRun } from '../../../run-builders';

const again: Chosen = { how: 'again', runId: aRun().id, outcomes: ['failed'], code: null };

test.each<[string, Chosen, 'push' | 'preview', boolean]>([
  ['of a project', aRun().chosen, 'push', false],
  ['of a list', { how: 'list', count: 1, options: noOptions }, 'push', true],
  ['of a list, only previewed', { how: 'list', count: 1, options: noOptions }, 'preview', false],
  ['of items sent again', again, 'push', true],
  ['of what has changed', { how: 'changedDuring', runId: aRun().id }, 'push', false],
])(
  'a run %s is locked for as long as its delivery may live without a sign',
  async (_, chosen, work, makesLinks) => {
    const { ports } = aWorld();
    await lockWork(ports, aRun({ chosen }), { owner: 'o-2', work });
    expect(await ports.runs.lock(projectId)).toEqual({
      ...{ projectId, runId: aRun().id, owner: 'o-2', connectionId: 'site', makesLinks },
      until: '2026-10-05T12:03:00.000Z',
    });
  },
);

test('a lock that cannot be given back is noted, and expires by itself', async () => {
  const world = aWorld();
  world.runs.fail('unlock', 1);
  await unlock(world.ports, aRun(), { owner: 'o-2' });
  expect(world.log).toMatchObject([{ event: 'work lock not given back', facts: { code: 'PLATFORM_DOWN' } }]);
  expect(world.log[0]?.cause).toBeInstanceOf(AppError);
});

test('at work through a connection is who holds a lock of it that has not expired', async () => {
  const { ports } = aWorld();
  const lock: WorkLock = {
    ...{ projectId, runId: aRun().id, owner: 'here', connectionId: 'site', makesLinks: false },
    until: noon,
  };
  await ports.runs.saveLock(lock);
  await ports.runs.saveLock({ ...lock, projectId: '2', owner: 'expired', until: '2026-10-05T11:59:59.999Z' });
  await ports.runs.saveLock({ ...lock, projectId: '3', owner: 'elsewhere', connectionId: 'sandbox' });
  expect(await ownersAtWork(ports, 'site')).toEqual(['here']);
});

describe('the requests of a connection', () => {
  const at = (minute: number): Date => new Date(Date.parse(noon) + minute * 60_000);
  const shares = (atOnce: number, owners: readonly string[], minute = 0): number[] =>
    owners.map((owner) => shareOf(atOnce, owners, owner, at(minute)));

  test.each([
    [4, ['a'], [4]],
    [4, ['a', 'b'], [2, 2]],
    [8, ['a', 'b', 'c', 'd'], [2, 2, 2, 2]],
  ])('%i are divided among %j', (atOnce, owners, expected) => {
    expect(shares(atOnce, owners)).toEqual(expected);
  });

  test('the rest goes round, a minute each, and never is more in flight than there are', () => {
    const owners = ['c', 'a', 'b'];
    const rounds = [0, 1, 2].map((minute) => shares(4, owners, minute));
    for (const round of rounds) expect(round.toSorted()).toEqual([1, 1, 2]);
    expect(owners.map((_, at) => rounds.reduce((sum, round) => sum + (round[at] ?? 0), 0))).toEqual([
      4, 4, 4,
    ]);
    expect(shareOf(4, owners, 'a', new Date(at(1).getTime() - 1))).toBe(shareOf(4, owners, 'a', at(0)));
  });

  test('where there are more deliveries than requests, each gets one in its turn', () => {
    const owners = ['a', 'b', 'c'];
    const rounds = [0, 1, 2].map((minute) => shares(1, owners, minute));
    for (const round of rounds) expect(round.toSorted()).toEqual([0, 0, 1]);
    expect(owners.map((_, at) => rounds.reduce((sum, round) => sum + (round[at] ?? 0), 0))).toEqual([
      1, 1, 1,
    ]);
  });

  test('a delivery whose own lock is not seen yet counts itself, and one seen twice counts once', () => {
    expect(shareOf(4, ['a'], 'b', at(0)) + shareOf(4, ['a', 'b', 'b'], 'a', at(0))).toBe(4);
  });
});

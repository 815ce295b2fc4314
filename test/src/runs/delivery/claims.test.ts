import { claimEpoch } from '../../../../src/runs/delivery/claim-epoch';
import type { PushJournal } from '../../../../src/runs/model/journal';
import type { RunIntent } from '../../../../src/runs/model/run';
import { noon } from '../../../builders';
import { aWorld } from '../../../ports';
import { anIntent, aPushJournal, aRun } from '../../../run-builders';

const run = aRun();

/** A run whose second delivery died, and whose third took its place (`calledBy` 2) and died too. */
async function twiceDead() {
  const world = aWorld();
  const { runs } = world.ports;
  await runs.create(run, []);
  await runs.saveIntent(run.id, anIntent({ epoch: 1 }));
  await runs.saveJournal(run.id, aPushJournal({ epoch: 1, ending: { why: 'handedOn', at: noon, job: 'j' } }));
  await runs.saveJournal(run.id, aPushJournal({ epoch: 2 }));
  await runs.saveJournal(run.id, aPushJournal({ epoch: 3, calledBy: 2 }));
  world.state.now = new Date(Date.parse(noon) + 600_000);
  return world;
}

const claimed = async (epoch: number, isRepeat: boolean) => {
  const { ports } = await twiceDead();
  return claimEpoch(ports, run, { projectId: run.projectId, runId: run.id, epoch, isRepeat });
};

test.each([true, false])(
  'the event of a delivery that had ended long ago claims nothing (repeat: %s)',
  async (isRepeat) => {
    expect(await claimed(1, isRepeat)).toBe('over');
  },
);

test('the event of a dead delivery claims the next epoch, also after its successor died', async () => {
  expect(await claimed(2, true)).toMatchObject({ mine: { epoch: 4, calledBy: 2 } });
});

test.each([
  ['whose issues are still being found', anIntent({ work: 'gather', epoch: 1 })],
  ['that storage no longer holds', null],
])('an event of a run %s claims nothing', async (_, intent) => {
  const { ports } = aWorld();
  await ports.runs.create(run, []);
  if (intent) await ports.runs.saveIntent(run.id, intent);
  const event = { projectId: run.projectId, runId: run.id, epoch: 1, isRepeat: false };
  expect(await claimEpoch(ports, run, event)).toBe('over');
});

const ended = { why: 'handedOn', at: noon, job: 'j' } as const;
const at = (seconds: number): Date => new Date(Date.parse(noon) + seconds * 1000);

/** What a claim gets of a run whose first delivery previewed, and whose second is in this state. */
async function claimedAfter(
  second: Partial<PushJournal> | null,
  event: { epoch: number; isRepeat?: boolean },
  wish: Partial<RunIntent> = {},
  now = at(1),
) {
  const world = aWorld();
  const { runs } = world.ports;
  await runs.create(run, []);
  await runs.saveIntent(run.id, anIntent(wish));
  await runs.saveJournal(run.id, { ...aPushJournal({ epoch: 1 }), ending: { why: 'tried', at: noon } });
  if (second) await runs.saveJournal(run.id, aPushJournal(second));
  world.state.now = now;
  const asked = { projectId: run.projectId, runId: run.id, isRepeat: false, ...event };
  const got = await claimEpoch(world.ports, run, asked);
  return typeof got === 'string' ? got : got.mine;
}

describe('whether an event may go to work', () => {
  test.each<[string, ...Parameters<typeof claimedAfter>]>([
    ['the delivery that a person called for', null, { epoch: 2 }],
    ['the one that the last delivery called for', { ending: ended }, { epoch: 3 }],
    ['the same event once more, for its own delivery must have died', {}, { epoch: 2, isRepeat: true }],
    ['an event of a delivery that has been silent for too long', {}, { epoch: 2 }, {}, at(181)],
    [
      'one that is to stop the run in place of one that died',
      {},
      { epoch: 2, isRepeat: true },
      { desired: 'pause' },
    ],
  ])('yes: %s', async (_, ...given) => {
    const mine = await claimedAfter(...given);
    expect(mine).toMatchObject({
      epoch: given[0] ? 3 : 2,
      calledBy: given[1].epoch,
      claimedAt: given[3]?.toISOString() ?? at(1).toISOString(),
    });
  });

  test.each<[string, string, ...Parameters<typeof claimedAfter>]>([
    ['twin', 'another delivery is at work on it', {}, { epoch: 2 }],
    ['twin', 'another is at work still', {}, { epoch: 2 }, {}, at(180)],
    ['over', 'nobody has called for that delivery yet', { ending: ended }, { epoch: 4 }],
    ['over', 'a person has called for a later one', null, { epoch: 1 }],
    ['over', 'its delivery has ended', { ending: ended }, { epoch: 2, isRepeat: true }],
    [
      'over',
      'its delivery rests until a person presses',
      { ending: { why: 'tried', at: noon } },
      { epoch: 3 },
    ],
    ['over', 'its run is paused', { ending: ended }, { epoch: 3 }, { desired: 'pause' }],
    ['over', 'its run is paused, and one delivery is at work', {}, { epoch: 3 }, { desired: 'pause' }],
    ['cancelled', 'its run was cancelled', { ending: ended }, { epoch: 3 }, { desired: 'cancel' }],
    ['cancelled', 'its run was cancelled before any', null, { epoch: 2 }, { desired: 'cancel' }],
    ['twin', 'the delivery of a cancelled run is at work', {}, { epoch: 2 }, { desired: 'cancel' }],
  ])('%s: %s', async (answer, _, ...given) => {
    expect(await claimedAfter(...given)).toBe(answer);
  });

  test('after a rest the delivery that a person called for goes to work', async () => {
    const rest = { ending: { why: 'tried', at: noon } } as const;
    expect(await claimedAfter(rest, { epoch: 3 }, { epoch: 3 })).toMatchObject({ epoch: 3 });
  });
});

describe('what a delivery begins with', () => {
  const idle = { count: 2, since: '2026-10-05T11:00:00.000Z' };

  test('the pace of the one before, or what the connection allows', async () => {
    expect(await claimedAfter({ inFlight: 7, ending: ended }, { epoch: 3 })).toMatchObject({ inFlight: 7 });
    const world = aWorld();
    await world.ports.runs.create(run, []);
    await world.ports.runs.saveIntent(run.id, anIntent({ epoch: 1 }));
    const event = { projectId: run.projectId, runId: run.id, epoch: 1, isRepeat: false };
    expect(await claimEpoch(world.ports, run, event)).toMatchObject({ mine: { epoch: 1, inFlight: 4 } });
  });

  test('the count of those without progress, which a person’s press begins anew', async () => {
    expect(await claimedAfter({ idle, ending: ended }, { epoch: 3 })).toMatchObject({
      idle: { count: 3, since: idle.since },
    });
    const begins = { idle: { count: 1, since: at(1).toISOString() } };
    expect(await claimedAfter({ idle: null, ending: ended }, { epoch: 3 })).toMatchObject(begins);
    expect(await claimedAfter({ idle, ending: ended }, { epoch: 3 }, { epoch: 3 })).toMatchObject(begins);
  });

  test('what the deliveries before it did', async () => {
    expect(await claimedAfter({ marks: 'pr', ending: ended }, { epoch: 3 })).toMatchObject({
      since: 1,
      marks: 'pr',
    });
  });

  test.each(['push', 'preview'] as const)('a journal of its own, of a %s', async (work) => {
    const world = aWorld();
    await world.ports.runs.create(run, []);
    await world.ports.runs.saveIntent(run.id, anIntent({ epoch: 1, work }));
    await claimEpoch(world.ports, run, {
      projectId: run.projectId,
      runId: run.id,
      epoch: 1,
      isRepeat: false,
    });
    expect(await world.ports.runs.journal(run.id, 1)).toMatchObject({ work, owner: 'ref-1', ending: null });
  });

  test('only one of two twins gets the epoch', async () => {
    const world = aWorld();
    await world.ports.runs.create(run, []);
    await world.ports.runs.saveIntent(run.id, anIntent({ epoch: 1 }));
    const event = { projectId: run.projectId, runId: run.id, epoch: 1, isRepeat: false };
    const both = await Promise.all([
      claimEpoch(world.ports, run, event),
      claimEpoch(world.ports, run, event),
    ]);
    expect(both.filter((each) => each === 'twin')).toHaveLength(1);
  });
});

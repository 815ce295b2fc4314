import { claimEpoch } from '../../../../src/runs/delivery/claim-epoch';
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

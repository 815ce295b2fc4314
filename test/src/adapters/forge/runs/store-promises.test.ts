import { runStore } from '../../../../../src/adapters/forge/runs/run-store';
import type { RunStore } from '../../../../../src/run-ports';
import { aCaseId, noon, projectId } from '../../../../builders';
import { InMemoryRunStore } from '../../../../in-memory/run-store';
import { aPushJournal, anItem, aPlan, aRun, aWill } from '../../../../run-builders';
import { startPlatform } from '../platform';

const stores: readonly (readonly [string, () => RunStore])[] = [
  ['on Forge storage', () => (startPlatform(), runStore)],
  ['in memory', () => new InMemoryRunStore()],
];
const run = aRun();
const chunkNote = { key: '0001-0000', from: 0, items: 2, counts: aPlan({ push: 2 }) };

describe.each(stores)('a run store %s', (_where, open) => {
  test('begins with nothing', async () => {
    const store = open();
    const { id } = run;
    expect(
      await Promise.all([
        ...[store.find(projectId, id), store.will(id), store.endOf(run), store.active(projectId)],
        ...[store.journal(id, 1), store.pairs(id, 0), store.sight(id, 'x')],
      ]),
    ).toEqual(Array(7).fill(null));
    expect(await Promise.all([store.past(projectId, 9), store.allActive(), store.journals(id)])).toEqual([
      ...[[], [], []],
    ]);
  });

  test('gives back what was written', async () => {
    const store = open();
    await store.create(run, []);
    await store.saveWill(run.id, aWill({ first: 5, job: 'job-1' }));
    await store.saveChunk(run.id, chunkNote.key, [
      anItem(0),
      anItem(1, { plannedAs: 'skip', skipped: 'noLink' }),
    ]);
    await store.end(run, { at: noon, how: 'closed' });
    expect(await store.find(projectId, run.id)).toMatchObject(run);
    expect(await store.will(run.id)).toMatchObject(aWill({ first: 5, job: 'job-1' }));
    expect(await store.chunk(run.id, chunkNote)).toEqual([
      anItem(0),
      anItem(1, { plannedAs: 'skip', skipped: 'noLink' }),
    ]);
    expect(await store.endOf(run)).toMatchObject({ at: noon, how: 'closed' });
  });

  test('a run of another project is not there', async () => {
    const store = open();
    await store.create(run, []);
    expect(await store.find('999', run.id)).toBeNull();
  });

  test('an epoch is claimed once, and whoever claimed it may hear so twice', async () => {
    const store = open();
    const first = aPushJournal({ epoch: 1, owner: 'one' });
    expect(await store.claim(run.id, first)).toBe(true);
    expect(await store.claim(run.id, { ...first, owner: 'other' })).toBe(false);
    expect(await store.claim(run.id, first)).toBe(true);
    expect(await store.journal(run.id, 1)).toMatchObject({ owner: 'one' });
  });

  test('journals come in order, all of them, up to the first that is missing', async () => {
    const store = open();
    for (const epoch of [1, 2, 3, 4, 5, 6, 7, 8, 9, 11]) await store.claim(run.id, aPushJournal({ epoch }));
    expect((await store.journals(run.id)).map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('a journal is replaced as a whole', async () => {
    const store = open();
    await store.claim(run.id, aPushJournal({ epoch: 1 }));
    const later = aPushJournal({
      ...{ epoch: 1, marks: 'pRw', texts: ['No.'] },
      troubles: [{ position: 1, why: 'REFUSED', text: 0 }],
      latest: { issueKey: 'OPS-2', position: 1, state: 'refused' },
      ending: { why: 'waits', at: noon, until: noon, code: 'RATE_LIMITED', job: 'j' },
    });
    await store.saveJournal(run.id, later);
    expect(await store.journal(run.id, 1)).toMatchObject(later);
  });

  test('the newest run comes first, and no more than were asked for', async () => {
    const store = open();
    for (const n of [1, 3, 2]) await store.create(aRun({ id: `2026100${String(n)}T120000Z-abcd` }), []);
    expect((await store.past(projectId, 2)).map(({ id }) => id)).toEqual([
      ...['20261003T120000Z-abcd', '20261002T120000Z-abcd'],
    ]);
  });

  test('only the run that is there is taken off its project', async () => {
    const store = open();
    await store.setActive({ projectId, runId: run.id, makesLinks: true });
    await store.clearActive({ projectId, runId: '20261005T120000Z-other' });
    expect(await store.active(projectId)).toMatchObject({ runId: run.id, makesLinks: true });
    await store.clearActive({ projectId, runId: run.id });
    expect(await store.allActive()).toEqual([]);
  });

  test('what somebody may not see is kept for them alone', async () => {
    const store = open();
    const hidden = [{ position: 7, issueId: '20008', plannedAs: 'skip', skipped: 'noLink' } as const];
    await store.saveSight(run.id, 'x', { checkedAt: noon, chunks: 1, hidden });
    expect(await store.sight(run.id, 'x')).toEqual({ checkedAt: noon, chunks: 1, hidden });
    expect(await store.sight(run.id, 'y')).toBeNull();
  });

  test('a run that is forgotten leaves nothing', async () => {
    const store = open();
    await store.create(run, [{ issueKey: 'OPS-1', object: 'Case', id: aCaseId(0) }]);
    await store.saveWill(run.id, aWill());
    for (let epoch = 1; epoch <= 60; epoch++) await store.claim(run.id, aPushJournal({ epoch }));
    await store.end(run, { at: noon, how: 'done' });
    expect(await store.olderThan('2026-10-05T12:00:00.001Z', 5)).toHaveLength(1);
    await store.forget(run);
    expect(await store.find(projectId, run.id)).toBeNull();
    expect(await Promise.all([store.will(run.id), store.endOf(run), store.pairs(run.id, 0)])).toEqual([
      ...[null, null, null],
    ]);
    expect(await store.journals(run.id)).toEqual([]);
  });
});

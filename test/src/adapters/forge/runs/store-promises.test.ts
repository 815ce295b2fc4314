import { runStore } from '../../../../../src/adapters/forge/runs/run-store';
import type { RunStore } from '../../../../../src/ports/runs';
import { aCaseId, noon, projectId } from '../../../../builders';
import { InMemoryRunStore } from '../../../../in-memory/run-store';
import { aPushJournal, anItem, aPlan, aRun, anIntent } from '../../../../run-builders';
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
        ...[store.find(projectId, id), store.intent(id), store.endOf(run), store.lock(projectId)],
        ...[store.journal(id, 1), store.pairs(id, 0), store.visibility(id, 'x'), store.gathering(id)],
        ...[store.rights(id, 'x'), store.asking(id, 'x')],
      ]),
    ).toEqual(Array(10).fill(null));
    expect(
      await Promise.all([
        ...[store.allProjectRuns(), store.locks(), store.journals(id, 0), store.gathered(id, 0)],
      ]),
    ).toEqual([[], [], [], []]);
    expect(await store.projectRuns(projectId)).toEqual({
      ...{ projectId, current: null, begins: [], pushed: [] },
    });
  });

  test('gives back what was written', async () => {
    const store = open();
    await store.create(run, []);
    await store.saveIntent(run.id, anIntent({ first: 5, job: 'job-1' }));
    await store.saveChunk(run.id, chunkNote.key, [
      anItem(0),
      anItem(1, { plannedAs: 'skip', skipped: 'noLink' }),
      anItem(2, {
        plannedAs: 'skip',
        skipped: 'linksUnknown',
        code: 'REFUSED',
        source: { by: 'connector', status: 400 },
      }),
    ]);
    await store.end(run, { at: noon, how: 'closed' });
    expect(await store.find(projectId, run.id)).toMatchObject(run);
    expect(await store.intent(run.id)).toMatchObject(anIntent({ first: 5, job: 'job-1' }));
    expect(await store.chunk(run.id, chunkNote)).toEqual([
      anItem(0),
      anItem(1, { plannedAs: 'skip', skipped: 'noLink' }),
      anItem(2, {
        plannedAs: 'skip',
        skipped: 'linksUnknown',
        code: 'REFUSED',
        source: { by: 'connector', status: 400 },
      }),
    ]);
    expect(await store.endOf(run)).toMatchObject({ at: noon, how: 'closed' });
  });

  test('tells the runs that have ended from the others, however many there are', async () => {
    const store = open();
    const runs = Array.from({ length: 60 }, (_, n) => ({ ...run, projectId: String(20_000 + n) }));
    for (const [n, each] of runs.entries()) {
      const own = { ...each, id: `${run.id}${String(n)}` };
      runs[n] = own;
      if (n % 3 > 0) await store.end(own, { at: noon, how: 'closed' });
    }
    expect(await store.unended(runs)).toEqual(runs.filter((_, n) => n % 3 === 0));
    expect(await store.unended([])).toEqual([]);
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
    expect((await store.journals(run.id, 1)).map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('a journal is replaced as a whole', async () => {
    const store = open();
    await store.claim(run.id, aPushJournal({ epoch: 1 }));
    const wait = { until: noon, code: 'RATE_LIMITED', source: { by: 'jira', status: 429 } } as const;
    const later = aPushJournal({
      ...{ epoch: 1, marks: 'pRw', texts: ['No.'] },
      troubles: [{ position: 1, why: 'REFUSED', text: 0, source: { by: 'connector', status: 422 } }],
      latest: { issueKey: 'OPS-2', position: 1, state: 'refused' },
      ending: { why: 'waits', at: noon, job: 'j', ...wait },
      held: wait,
    });
    await store.saveJournal(run.id, later);
    expect(await store.journal(run.id, 1)).toMatchObject(later);
  });

  test('journals that a later one holds are not read any more, wherever the reading begins', async () => {
    const store = open();
    for (const epoch of [1, 2, 3, 4]) await store.claim(run.id, aPushJournal({ epoch }));
    await store.claim(run.id, aPushJournal({ epoch: 5, since: 3 }));
    await store.claim(run.id, aPushJournal({ epoch: 6 }));
    for (const around of [0, 4, 5, 6, 7]) {
      const epochs = (await store.journals(run.id, around)).map(({ epoch }) => epoch);
      expect(epochs.slice(-4)).toEqual([1, 2, 5, 6]);
    }
  });

  test('a run that is forgotten leaves nothing', async () => {
    const store = open();
    await store.create(run, [{ issueKey: 'OPS-1', object: 'Case', id: aCaseId(0), host: null }]);
    await store.saveIntent(run.id, anIntent());
    for (let epoch = 1; epoch <= 60; epoch++) await store.claim(run.id, aPushJournal({ epoch }));
    await store.end(run, { at: noon, how: 'done' });
    expect(await store.olderThan('2026-10-05T12:00:00.001Z', 5)).toHaveLength(1);
    await store.saveVisibility(run.id, '557058:f58131cb', { checkedAt: noon, chunks: 1, hidden: [] });
    expect(await store.forget(run)).toEqual(['557058:f58131cb']);
    expect(await store.find(projectId, run.id)).toBeNull();
    expect(await Promise.all([store.intent(run.id), store.endOf(run), store.pairs(run.id, 0)])).toEqual([
      ...[null, null, null],
    ]);
    expect(await store.journals(run.id, 1)).toEqual([]);
  });
});

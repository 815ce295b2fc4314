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
        ...[store.find(projectId, id), store.will(id), store.endOf(run), store.lock(projectId)],
        ...[store.journal(id, 1), store.pairs(id, 0), store.sight(id, 'x'), store.gathering(id)],
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
    expect((await store.journals(run.id, 1)).map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
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

  test('what Jira said of a person is kept for them alone, as it was said', async () => {
    const store = open();
    const rights = {
      ...{ accountId: 'x', at: noon, moved: new Set<string>(), everSaw: new Set<string>() },
      maySee: new Set(['20001', '20003', '9007199254740993123']),
      mayEdit: new Set(['20003']),
    };
    await store.saveRights(run.id, rights);
    expect(await store.rights(run.id, 'x')).toEqual(rights);
    expect(await store.rights(run.id, 'y')).toBeNull();
    const asking = { ...rights, press: { kind: 'start' as const, first: 5 }, done: 3, of: 9 };
    await store.saveAsking(run.id, asking);
    expect(await store.asking(run.id, 'x')).toEqual(asking);
    await store.endAsking(run.id, 'x');
    expect(await store.asking(run.id, 'x')).toBeNull();
  });

  test('gathered issues come back page by page', async () => {
    const store = open();
    const plain = { id: '20001', key: 'OPS-1', names: [], inProject: true, updatedAt: null, unchanged: [] };
    const told = { ...plain, id: '20002', names: ['OLD-2'], inProject: false, updatedAt: noon };
    await store.saveGathered(run.id, 0, [plain, { ...told, unchanged: [aCaseId(0)] }]);
    expect(await store.gathered(run.id, 0)).toEqual([plain, { ...told, unchanged: [aCaseId(0)] }]);
    expect(await store.gathered(run.id, 1)).toEqual([]);
    const gathering = { at: noon, cursor: 'c', isThrough: false, pages: 1, issues: 2, missing: ['OPS-9'] };
    await store.saveGathering(run.id, gathering);
    expect(await store.gathering(run.id)).toMatchObject(gathering);
  });

  test('only who wrote a lock takes it away', async () => {
    const store = open();
    const lock = { projectId, runId: run.id, owner: 'me', makesLinks: true, until: noon };
    await store.saveLock(lock);
    await store.unlock(projectId, 'another');
    expect(await store.lock(projectId)).toMatchObject(lock);
    expect(await store.locks()).toHaveLength(1);
    await store.unlock(projectId, 'me');
    expect(await store.lock(projectId)).toBeNull();
  });

  test('a project’s runs are replaced as a whole', async () => {
    const store = open();
    const { id, chosen, by, createdAt } = run;
    const runs = { projectId, current: id, begins: [noon], pushed: [{ id, chosen, by, createdAt }] };
    await store.saveProjectRuns(runs);
    expect(await store.projectRuns(projectId)).toMatchObject(runs);
    expect(await store.allProjectRuns()).toHaveLength(1);
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
    await store.saveSight(run.id, '557058:f58131cb', { checkedAt: noon, chunks: 1, hidden: [] });
    expect(await store.forget(run)).toEqual(['557058:f58131cb']);
    expect(await store.find(projectId, run.id)).toBeNull();
    expect(await Promise.all([store.will(run.id), store.endOf(run), store.pairs(run.id, 0)])).toEqual([
      ...[null, null, null],
    ]);
    expect(await store.journals(run.id, 1)).toEqual([]);
  });
});

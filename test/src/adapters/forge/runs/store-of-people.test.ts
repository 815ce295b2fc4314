import { runStore } from '../../../../../src/adapters/forge/runs/run-store';
import type { RunStore } from '../../../../../src/ports/runs';
import { aCaseId, noon, projectId } from '../../../../builders';
import { InMemoryRunStore } from '../../../../in-memory/run-store';
import { aRun } from '../../../../run-builders';
import { startPlatform } from '../platform';

const stores: readonly (readonly [string, () => RunStore])[] = [
  ['on Forge storage', () => (startPlatform(), runStore)],
  ['in memory', () => new InMemoryRunStore()],
];
const run = aRun();
describe.each(stores)('what a run store %s keeps beside the run', (_where, open) => {
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
    const lock = {
      projectId,
      runId: run.id,
      owner: 'me',
      connectionId: 'site',
      makesLinks: true,
      until: noon,
    };
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
    await store.saveVisibility(run.id, 'x', { checkedAt: noon, chunks: 1, hidden });
    expect(await store.visibility(run.id, 'x')).toEqual({ checkedAt: noon, chunks: 1, hidden });
    expect(await store.visibility(run.id, 'y')).toBeNull();
  });
});

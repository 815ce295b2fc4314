import { kvs } from '@forge/kvs';
import type { RunStore } from '../../../ports/runs';
import { askStorage } from '../ask-storage';
import { keys } from './keys';
import { readBelow, readRow, writeRow } from '../rows';
import { formerActiveRow, lockRow, projectRunsRow, runRow } from './run-row';

/** The history takes over at most this many runs of the first release, which kept no list. */
const mostFormer = 20;

/** A project's runs, and whether a delivery is at work in it, in Forge storage. */
export const projectsIn: Pick<
  RunStore,
  'projectRuns' | 'saveProjectRuns' | 'allProjectRuns' | 'lock' | 'saveLock' | 'unlock' | 'locks'
> = {
  async projectRuns(projectId) {
    return (await readRow(keys.project(projectId), projectRunsRow)) ?? formerRuns(projectId);
  },
  saveProjectRuns: (runs) => writeRow(keys.project(runs.projectId), { version: 1, ...runs }),
  async allProjectRuns() {
    const [runs, former] = await Promise.all([
      readBelow(keys.allProjects, projectRunsRow),
      readBelow(keys.allFormerActive, formerActiveRow),
    ]);
    const known = new Set(runs.map(({ projectId }) => projectId));
    const unlisted = former.filter(({ projectId }) => !known.has(projectId));
    return [
      ...runs,
      ...unlisted.map(({ projectId, runId }) => ({ projectId, current: runId, begins: [], pushed: [] })),
    ];
  },

  lock: (projectId) => readRow(keys.lock(projectId), lockRow),
  saveLock: (lock) => writeRow(keys.lock(lock.projectId), { version: 1, ...lock }),
  async unlock(projectId, owner) {
    const there = await readRow(keys.lock(projectId), lockRow);
    if (there?.owner === owner) await askStorage(() => kvs.delete(keys.lock(projectId)));
  },
  locks: () => readBelow(keys.allLocks, lockRow),
};

/** The runs of a project where this release has not written anything yet. */
async function formerRuns(projectId: string): ReturnType<RunStore['projectRuns']> {
  const [active, runs] = await Promise.all([
    readRow(keys.formerActive(projectId), formerActiveRow),
    readBelow(keys.heads(projectId), runRow),
  ]);
  const newest = runs.toReversed().slice(0, mostFormer);
  return {
    projectId,
    current: active?.runId ?? newest[0]?.id ?? null,
    begins: [],
    pushed: newest.map(({ id, chosen, by, createdAt }) => ({ id, chosen, by, createdAt })),
  };
}

import { isOver } from '../contract/runs/phase';
import { statusOf } from './model/phase';
import type { RunsOfAccounts } from '../ports/people';
import type { Ports } from '../ports/ports';
import { close, findRun, type StorageNeeds, type StoredRunNeeds } from './stored-run';

type Needs = StoredRunNeeds & StorageNeeds & Pick<Ports, 'locks' | 'runs' | 'now'>;

/** Stands for an erased account: shown as a former user, and without rights. */
const nobody = '';

/** Stops a person's runs when their account is closed, and erases the account from stored runs. */
export function runsOfAccounts(ports: Needs): RunsOfAccounts {
  return {
    async stopRunsOf(accountId, runs) {
      for (const { projectId, runId } of runs) {
        const found = await findRun(ports, projectId, runId);
        if (found === null) continue;
        const { run, rows } = found;
        const isTheirs = run.by === accountId || rows.intent.by === accountId;
        if (!isTheirs || isOver(statusOf(rows, ports.now()).phase)) continue;
        // A delivery at work finds this within seconds; where there is none, the run is over now.
        await ports.runs.saveIntent(runId, { ...rows.intent, desired: 'cancel' });
        await close(ports, run, { at: ports.now().toISOString(), how: 'closed' });
      }
    },

    async eraseFromRun(accountId, projectId, runId) {
      await ports.runs.forgetPerson(runId, accountId);
      const [run, intent, runs] = await Promise.all([
        ports.runs.find(projectId, runId),
        ports.runs.intent(runId),
        ports.runs.projectRuns(projectId),
      ]);
      if (run?.by === accountId) await ports.runs.saveHead({ ...run, by: nobody });
      if (intent?.by === accountId) await ports.runs.saveIntent(runId, { ...intent, by: nobody });
      if (!runs.pushed.some(({ by }) => by === accountId)) return;
      const pushed = runs.pushed.map((listed) =>
        listed.by === accountId ? { ...listed, by: nobody } : listed,
      );
      await ports.locks.hold(`project-${projectId}`, () => ports.runs.saveProjectRuns({ ...runs, pushed }));
    },
  };
}

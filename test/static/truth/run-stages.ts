import { pauseRun } from '../../../src/runs/pause-run';
import { projectId } from '../../builders';
import { deliverAll, paula, preview, start, wholeProject } from '../../run-world';
import type { RunLine } from './a-run-line';
import { anAda } from './bulk-people';

export const previewed = ({ world }: RunLine): Promise<string> => preview(world);

export const begun = async ({ world }: RunLine): Promise<string> => {
  const runId = await preview(world);
  await start(world, runId);
  return runId;
};

export const paused = async (line: RunLine): Promise<void> => {
  await pauseRun(line.world.ports)(paula, { projectId, runId: await begun(line) });
};

/** A run of Ada's of which Paula may push all but one issue, and has. */
export const partly = async ({ world }: RunLine): Promise<void> => {
  world.jira.readOnly.set(paula.accountId, new Set(['20001']));
  const runId = await preview(world, wholeProject, anAda);
  await start(world, runId);
  await deliverAll(world);
};

export const ofTheRun = (line: RunLine): string => [...line.world.runs.heads.keys()].at(-1) ?? '';
export const forgotten = async (line: RunLine): Promise<void> => {
  await line.world.runs.forget({ id: ofTheRun(line) });
};

import type { WishedPair } from '../contract/runs/choice';
import type { Ports } from '../ports/ports';
import type { Traces } from './model/phase';
import type { Run, RunEnd } from './model/run';
import { AppError } from '../shared/app-error';
import { asAppError } from '../shared/consequence';
import { retry } from '../shared/retry';

/** A run with everything that tells where it stands. */
export interface FoundRun {
  readonly run: Run;
  readonly traces: Traces;
}

/**
 * A run of this project; null where it has none of that name, or none that was ever begun. One whose rows cannot be read is
 * none either: it must not keep a project from having others.
 * @throws AppError NEWER_RELEASE where a release to come wrote it, PLATFORM_DOWN, RATE_LIMITED
 */
export async function findRun(ports: Ports, projectId: string, runId: string): Promise<FoundRun | null> {
  try {
    return await readRun(ports, projectId, runId);
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code !== 'UNEXPECTED') throw error;
    ports.log.trouble('run not readable', {}, error);
    return null;
  }
}

async function readRun(ports: Ports, projectId: string, runId: string): Promise<FoundRun | null> {
  const [run, intent, end] = await Promise.all([
    ports.runs.find(projectId, runId),
    ports.runs.intent(runId),
    ports.runs.endOf({ projectId, id: runId }),
  ]);
  if (run === null || intent === null) return null;
  // The delivery a person called for last may not have begun: the one before it then tells where the run stands.
  const journals = await ports.runs.journals(runId, intent.epoch - 1);
  return { run, traces: { intent, journals, end } };
}

/**
 * A run of this project; one of another project is not there.
 * @throws AppError NOT_FOUND, NEWER_RELEASE, PLATFORM_DOWN
 */
export async function getRun(ports: Ports, projectId: string, runId: string): Promise<FoundRun> {
  const found = await findRun(ports, projectId, runId);
  if (found === null) throw new AppError('NOT_FOUND');
  return found;
}

/** Ends a run for good. Its end is in a row of its own, so nothing of another run is touched by it. */
export function close(ports: Ports, run: Run, end: RunEnd): Promise<void> {
  return retry(ports, ports.backOff('storage'), () => ports.runs.end(run, end));
}

/** Notes that an account is about to be written into the rows of a run, so that it can be found there when it is to be erased. */
export function notePerson(
  { personalData, now }: Ports,
  accountId: string,
  projectId: string,
  runId: string,
): Promise<void> {
  return personalData.note(accountId, { in: 'run', projectId, runId }, now().toISOString());
}

/** All lines of a pasted list. */
export async function wishedPairs(ports: Ports, runId: string): Promise<readonly WishedPair[]> {
  const all: WishedPair[] = [];
  for (let part = 0; ; part++) {
    const pairs = await retry(ports, ports.backOff('storage'), () => ports.runs.pairs(runId, part));
    if (pairs === null) return all;
    all.push(...pairs);
  }
}

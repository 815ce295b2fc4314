import type { Ports } from '../ports/ports';
import type { RunRows } from './model/phase';
import type { Run, RunEnd } from './model/run';
import type { WishedPair } from './model/wished-pair';
import { AppError } from '../shared/app-error';
import { asAppError } from '../shared/consequence';
import { retry, type Patience } from '../shared/retry';

/** What finding a stored run needs of the world. */
export type StoredRunNeeds = Pick<Ports, 'runs' | 'log'>;

/** What asking the storage of runs with patience needs. */
export type StorageNeeds = Patience & Pick<Ports, 'backOff' | 'runs'>;

/** What noting a person needs. */
export type PersonNeeds = Pick<Ports, 'personalData' | 'now'>;

/** A run and everything that tells where it stands. */
export interface FoundRun {
  readonly run: Run;
  readonly rows: RunRows;
}

/**
 * A run of this project. Null if there is none with that id, or it never really began. A run whose rows cannot be read
 * counts as none too: it must not keep a project from having others.
 * @throws AppError NEWER_RELEASE where a later release wrote it, PLATFORM_DOWN, RATE_LIMITED
 */
export async function findRun(
  ports: StoredRunNeeds,
  projectId: string,
  runId: string,
): Promise<FoundRun | null> {
  try {
    return await readRun(ports, projectId, runId);
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code !== 'UNEXPECTED') throw error;
    ports.log.trouble('run not readable', {}, error);
    return null;
  }
}

async function readRun(
  ports: Pick<Ports, 'runs'>,
  projectId: string,
  runId: string,
): Promise<FoundRun | null> {
  const [run, intent, end] = await Promise.all([
    ports.runs.find(projectId, runId),
    ports.runs.intent(runId),
    ports.runs.endOf({ projectId, id: runId }),
  ]);
  if (run === null || intent === null) return null;
  // The delivery that was called for last may not have begun. Then the one before tells where the run stands.
  const journals = await ports.runs.journals(runId, intent.epoch - 1);
  return { run, rows: { intent, journals, end } };
}

/**
 * A run of this project. A run of another project is not found.
 * @throws AppError NOT_FOUND, NEWER_RELEASE, PLATFORM_DOWN
 */
export async function getRun(ports: StoredRunNeeds, projectId: string, runId: string): Promise<FoundRun> {
  const found = await findRun(ports, projectId, runId);
  if (found === null) throw new AppError('NOT_FOUND');
  return found;
}

/** Ends a run for good. The end has its own row, so this touches nothing of another run. */
export function close(ports: StorageNeeds, run: Run, end: RunEnd): Promise<void> {
  return retry(ports, ports.backOff('storage'), () => ports.runs.end(run, end));
}

/** Notes that an account will be stored in a run's rows, so that it can be found there and erased. */
export function notePerson(
  { personalData, now }: PersonNeeds,
  accountId: string,
  projectId: string,
  runId: string,
): Promise<void> {
  return personalData.note(accountId, { in: 'run', projectId, runId }, now().toISOString());
}

/** All lines of a pasted list. */
export async function wishedPairs(ports: StorageNeeds, runId: string): Promise<readonly WishedPair[]> {
  const all: WishedPair[] = [];
  for (let part = 0; ; part++) {
    const pairs = await retry(ports, ports.backOff('storage'), () => ports.runs.pairs(runId, part));
    if (pairs === null) return all;
    all.push(...pairs);
  }
}

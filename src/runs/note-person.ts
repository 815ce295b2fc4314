import type { Ports } from '../ports/ports';

/** Notes that an account is about to be written into the rows of a run, so that it can be found there when it is to be erased. */
export function notePerson(
  { personalData, now }: Ports,
  accountId: string,
  projectId: string,
  runId: string,
): Promise<void> {
  return personalData.note(accountId, { in: 'run', projectId, runId }, now().toISOString());
}

import { AppError } from '../../src/shared/app-error';
import type { ClosedAccounts, NamedRun, RunsOfAccounts } from '../../src/ports/people';

/**
 * The runs' part of an erasure, in memory. It records what was done, in order, and can be made to fail for single runs.
 */
export class InMemoryRunsOfAccounts implements RunsOfAccounts {
  readonly done: string[] = [];
  readonly failing = new Set<string>();

  stopRunsOf = async (accountId: string, runs: readonly NamedRun[]): Promise<void> =>
    this.#do('stop', accountId, runs.map(({ runId }) => runId).join());
  eraseFromRun = async (accountId: string, projectId: string, runId: string): Promise<void> =>
    this.#do('erase', accountId, `${projectId}/${runId}`);

  #do(what: 'stop' | 'erase', accountId: string, where: string): Promise<void> {
    if (this.failing.has(`${what} ${where}`)) return Promise.reject(new AppError('PLATFORM_DOWN'));
    this.done.push(`${what} ${accountId} ${where}`);
    return Promise.resolve();
  }
}

/** What others do about closed accounts, where nobody has a log-in at Salesforce. */
export function closing(runs: RunsOfAccounts): ClosedAccounts {
  return { runs, logIns: { end: () => Promise.resolve() } };
}

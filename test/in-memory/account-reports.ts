import { AppError } from '../../src/shared/app-error';
import type { AccountUpdate, ReportedAccount } from '../../src/ports/people';

/** Atlassian's side of the reports, in memory. */
export class InMemoryAccountReports {
  /** Every report that got an answer. */
  readonly heard: (readonly ReportedAccount[])[] = [];
  /** What Atlassian says about accounts, whether they were asked about or not. */
  readonly updates: AccountUpdate[] = [];
  trouble: 'RATE_LIMITED' | 'PLATFORM_DOWN' | null = null;

  report = async (accounts: readonly ReportedAccount[]): Promise<readonly AccountUpdate[]> => {
    if (this.trouble) throw new AppError(this.trouble);
    this.heard.push(accounts);
    return Promise.resolve([...this.updates]);
  };
}

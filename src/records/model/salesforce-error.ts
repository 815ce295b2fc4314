import type { SalesforceCode, SalesforceTrouble } from '../../contract/records/trouble';

/** Salesforce was not read, and why. `cause` is for the log and never crosses the border. */
export class SalesforceError extends Error {
  override readonly name = 'SalesforceError';

  constructor(
    readonly code: SalesforceCode,
    readonly facts: Omit<SalesforceTrouble, 'code'> = {},
    cause?: unknown,
  ) {
    super(code, { cause });
  }

  /** What an answer may say of it. */
  get trouble(): SalesforceTrouble {
    return { code: this.code, ...this.facts };
  }
}

import type { SalesforceTrouble } from '../contract/records/trouble';
import type { Ports } from '../ports/ports';
import { SalesforceError } from './model/salesforce-error';

/** Trouble that is no fault of anybody, and would only fill the log. */
const usual: ReadonlySet<SalesforceTrouble['code']> = new Set([
  'NOT_SET_UP',
  'TURNED_OFF',
  'NOT_SHOWN',
  'NOT_LOGGED_IN',
  'TOO_OFTEN',
  'NEAR_LIMIT',
  'TEXT_TOO_SHORT',
]);

/**
 * What an answer says of a failure at Salesforce, which is logged by its form alone.
 * @throws what is no trouble of Salesforce's
 */
export function troubleOf({ log }: Pick<Ports, 'log'>, event: string, thrown: unknown): SalesforceTrouble {
  if (!(thrown instanceof SalesforceError)) throw thrown;
  const { code, facts, cause } = thrown;
  if (!usual.has(code))
    log.trouble(event, { code, ...(facts.status === undefined ? {} : { status: facts.status }) }, cause);
  return thrown.trouble;
}

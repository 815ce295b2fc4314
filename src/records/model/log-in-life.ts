import type { SalesforceAccess } from '../../connections/model/connection';
import { isPersonal } from '../../connections/model/salesforce-access';

/** How long a person may take to come back from Salesforce, and how long what they brought is kept then. */
const consentMs = 10 * 60_000;

/** Whether an instant is longer ago than a log-in on its way may take. */
export function isLate(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) > consentMs;
}

/** What a log-in was made with. */
interface MadeWith {
  readonly host: string;
  readonly consumerKey: string;
}

/** Whether persons read over this access with what was made with this app of this host. */
export function isFor(access: SalesforceAccess | null, { host, consumerKey }: MadeWith): boolean {
  return access !== null && isPersonal(access) && access.host === host && access.consumerKey === consumerKey;
}

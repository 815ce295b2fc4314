import * as z from 'zod/mini';
import type { LiveInvocation } from '../function/live-invocations';
import { takeFault } from '../../take-fault';
import { sayLoudly, type Log } from '../log-line';
import type { Call, CallResult } from '../runtime/messages';
import type { ForgeSwitches } from '../switches';
import { answerJson } from './answers';

/** What Atlassian says about an account to an app that holds its data as of an instant. Null for nothing new. */
export type AccountStatus = (accountId: string, updatedAt: string) => 'closed' | 'updated' | null;

export interface ReportDoor {
  readonly accountStatus: AccountStatus;
  readonly scopes: readonly string[];
  readonly switches: Pick<ForgeSwitches, 'reportFaults'>;
  readonly log: Log;
}

/** Path and number as in `@forge/api/out/privacy/index.js`. What the platform itself would accept is not published. */
const path = '/app/report-accounts';
const mostAccounts = 90;

const instant = z.iso.datetime({ offset: true });
const report = z.strictObject({
  accounts: z
    .array(z.strictObject({ accountId: z.string().check(z.minLength(1)), updatedAt: instant }))
    .check(z.minLength(1), z.maxLength(mostAccounts)),
});

/** Whether a call by the app to Atlassian's gateway is a personal data report. */
export function isReport(method: string, asked: string): boolean {
  return method === 'POST' && asked === path;
}

/** Answers a report with the accounts that have news, or with 204 if there is none. */
export function callReport(door: ReportDoor, call: Call, invocation: LiveInvocation): CallResult {
  if (!door.scopes.includes('report:personal-data')) {
    sayLoudly(door.log, invocation.functionKey, 'reporting accounts needs the scope report:personal-data');
    // Assumed: answered like a call to Jira.
    return answerJson(401, { code: 401, message: 'Unauthorized; scope does not match' });
  }
  const fault = takeFault(door.switches.reportFaults, () => true);
  if (fault) return answerJson(fault.status, fault.body ?? { message: 'a fault was asked for' });
  const read = report.safeParse(JSON.parse(typeof call.body === 'string' ? call.body : 'null'));
  if (!read.success) {
    sayLoudly(door.log, invocation.functionKey, 'a report of accounts was refused: it is malformed');
    return answerJson(400, { message: z.prettifyError(read.error) });
  }
  const accounts = read.data.accounts.flatMap(({ accountId, updatedAt }) => {
    const status = door.accountStatus(accountId, updatedAt);
    return status === null ? [] : [{ accountId, status }];
  });
  return accounts.length === 0 ? answerJson(204, undefined) : answerJson(200, { accounts });
}

import type { LiveInvocation } from '../function/live-invocations';
import type { JiraApi, JiraRequest } from '../jira-api';
import { sayLoudly, type Log } from '../log-line';
import type { Call, CallResult, CallTarget } from '../runtime/messages';
import { answerJson, refuseCall } from './answers';
import { scopeOfJiraCall } from './scope-of-jira-call';

export interface JiraDoor {
  readonly jira: JiraApi;
  readonly scopes: readonly string[];
  readonly log: Log;
}

/** Passes a call to Jira, as the person who started the invocation or as the app, if the app has the scope for it. */
export async function callJira(
  door: JiraDoor,
  call: Call,
  target: CallTarget & { kind: 'platform' },
  invocation: LiveInvocation,
): Promise<CallResult> {
  const refuse = (status: number, code: string, why: string): CallResult => {
    sayLoudly(door.log, invocation.functionKey, `${call.method} ${target.path} was refused: ${why}`);
    return refuseCall(status, code, why);
  };
  if (target.provider !== 'user' && target.provider !== 'app') {
    return refuse(
      501,
      'NOT_IMPLEMENTED',
      'Jira without asUser() or asApp() is not implemented by the local cloud',
    );
  }
  if (target.accountId !== null && target.accountId !== invocation.accountId) {
    return refuse(
      501,
      'NOT_IMPLEMENTED',
      'asUser(accountId) for somebody else is not implemented by the local cloud',
    );
  }
  const scope = scopeOfJiraCall(call.method, target.path);
  if (!door.scopes.includes(scope)) {
    sayLoudly(door.log, invocation.functionKey, `${call.method} ${target.path} needs the scope ${scope}`);
    return answerJson(401, { code: 401, message: 'Unauthorized; scope does not match' });
  }
  if (target.provider === 'app') return ask(door.jira, call, target.path, { kind: 'app' });
  if (invocation.accountId === null) {
    return refuse(
      401,
      'NEEDS_AUTHENTICATION_ERR',
      'asUser() needs a person, and nobody started this invocation',
    );
  }
  return ask(door.jira, call, target.path, { kind: 'user', accountId: invocation.accountId });
}

async function ask(jira: JiraApi, call: Call, path: string, as: JiraRequest['as']): Promise<CallResult> {
  const response = await jira.handle({
    method: call.method,
    path,
    headers: Object.fromEntries(call.headers),
    body: typeof call.body === 'string' ? call.body : new TextDecoder().decode(call.body ?? undefined),
    as,
  });
  return {
    kind: 'answer',
    status: response.status,
    headers: Object.entries(response.headers ?? { 'content-type': 'application/json' }),
    body: response.body,
  };
}

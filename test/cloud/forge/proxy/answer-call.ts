import type { LiveInvocation, LiveInvocations } from '../function/live-invocations';
import { sayLoudly, type Log } from '../log-line';
import type { Call, CallResult } from '../runtime/messages';
import type { ForgeSwitches } from '../switches';
import { answerJson, breakCall, refuseCall } from './answers';
import { callEgress, type EgressDoor } from './call-egress';
import { callJira, type JiraDoor } from './call-jira';
import { callKvs, type KvsDoor } from './call-kvs';
import { callQueue, queueCallOf, type QueueDoor } from './call-queue';
import { callReport, isReport, type ReportDoor } from './call-report';
import { callWebTrigger, webTriggerCallOf, type WebTriggerDoor } from './call-web-trigger';

export interface Doors {
  readonly live: LiveInvocations;
  readonly jira: JiraDoor;
  readonly kvs: KvsDoor;
  readonly queue: QueueDoor;
  readonly egress: EgressDoor;
  readonly report: ReportDoor;
  readonly webTrigger: WebTriggerDoor;
  readonly switches: Pick<ForgeSwitches, 'freshInstall'>;
  readonly log: Log;
}

/**
 * Carries out a call from a function process. The caller is looked up by the invocation's id. An invocation that is
 * over, or was never started, gets no answer. Anything not implemented is refused by name and logged as an error.
 */
export async function answerCall(doors: Doors, call: Call, given: AbortSignal): Promise<CallResult> {
  const invocation = doors.live.find(call.invocation);
  if (!invocation) {
    sayLoudly(doors.log, null, `a call was made after its invocation was over: ${describe(call)}`);
    return breakCall('the invocation is over');
  }
  const signal = AbortSignal.any([given, invocation.over.signal]);
  try {
    return await passOn(doors, call, invocation, signal);
  } catch (error) {
    sayLoudly(
      doors.log,
      invocation.functionKey,
      `the local cloud failed at ${describe(call)}: ${String(error)}`,
    );
    return refuseCall(500, 'LOCAL_CLOUD_FAILED', String(error));
  }
}

async function passOn(
  doors: Doors,
  call: Call,
  invocation: LiveInvocation,
  signal: AbortSignal,
): Promise<CallResult> {
  const { target } = call;
  if (target.kind === 'egress') return callEgress(doors.egress, call, target.url, invocation, signal);
  if (target.type === 'kvs') return callKvs(doors.kvs, call, target.path, invocation);
  if (target.type === 'fpp' && target.remote === 'jira') {
    const { freshInstall } = doors.switches;
    if (freshInstall !== 'off') return answerJson(freshInstall, notYet(freshInstall));
    return callJira(doors.jira, call, target, invocation);
  }
  const isGateway = target.remote === 'stargate' && target.provider === 'app';
  const queueCall = isGateway ? queueCallOf(target.path) : undefined;
  if (queueCall) return callQueue(doors.queue, queueCall, call, invocation);
  if (isGateway && isReport(call.method, target.path)) return callReport(doors.report, call, invocation);
  const webTriggerCall = isGateway ? webTriggerCallOf(call, target.path) : undefined;
  if (webTriggerCall) return callWebTrigger(doors.webTrigger, webTriggerCall, call, invocation);
  sayLoudly(doors.log, invocation.functionKey, `not implemented by the local cloud: ${describe(call)}`);
  return refuseCall(501, 'NOT_IMPLEMENTED', `not implemented by the local cloud: ${describe(call)}`);
}

/** Assumed: the body of such an answer is not published. */
function notYet(code: 401 | 403): object {
  return { code, message: code === 401 ? 'Unauthorized' : 'Forbidden' };
}

function describe({ method, target }: Call): string {
  if (target.kind === 'egress') return `${method} ${new URL(target.url).origin}`;
  return [target.type, target.provider, target.remote, method, target.path.split('?', 1)[0]]
    .filter(Boolean)
    .join(' ');
}

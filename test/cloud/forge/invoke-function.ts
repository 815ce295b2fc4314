import type { FunctionCall, FunctionResult } from './forge';
import type { FunctionPool } from './function/function-pool';
import type { LiveInvocations } from './function/live-invocations';
import { timeLimitOf } from './function/time-limit';
import type { InvocationLimiter } from './invocation-limiter';
import { sayLoudly, type Log } from './log-line';
import { getFunction, type Manifest } from './manifest';
import type { AppFacts, Ending } from './runtime/messages';
import type { UsageMeter } from './usage';

export interface Invoking {
  readonly manifest: Manifest;
  readonly pool: FunctionPool;
  readonly live: LiveInvocations;
  readonly app: AppFacts;
  readonly contextAri: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly limiter: InvocationLimiter;
  readonly usage: UsageMeter;
  readonly log: Log;
}

// Limits of the bridge's invoke: https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/
const requestLimit = 500 * 1024;
const responseLimit = 5 * 1024 * 1024;

/** Runs a function of the manifest with its time limit and identity. Returns its value, or why there is none. */
export async function invokeFunction(
  invoking: Invoking,
  call: FunctionCall,
  origin: string | null = null,
): Promise<FunctionResult> {
  const declared = getFunction(invoking.manifest, call.functionKey);
  const body = JSON.stringify(call.body) ?? 'null';
  if (Buffer.byteLength(body) > requestLimit) return tooLarge('request', '500 KB');
  if (call.accountId !== null && !invoking.limiter.admit(call.accountId)) {
    sayLoudly(invoking.log, call.functionKey, 'an invocation was refused: there were too many');
    return tooMany();
  }
  const limitSeconds = timeLimitOf(invoking.manifest, declared);
  const { accountId, functionKey, module } = call;
  const invocation = invoking.live.begin({ accountId, functionKey, limitSeconds, origin });
  const begunAt = performance.now();
  invoking.usage.countInvocation(functionKey);
  try {
    const { app, contextAri, variables } = invoking;
    const facts = { id: invocation.id, handler: declared.handler, body, accountId, functionKey, module };
    return tell(
      invoking.log,
      functionKey,
      await invoking.pool.run({ ...facts, app, contextAri, variables }, limitSeconds),
    );
  } finally {
    invoking.live.end(invocation);
    invoking.usage.countTime(functionKey, performance.now() - begunAt);
  }
}

function tell(log: Log, functionKey: string, ending: Ending): FunctionResult {
  if (!ending.ok) {
    const { name, message, stack } = ending.error;
    log({ from: 'cloud', level: 'error', functionKey, text: stack || `${name}: ${message}` });
    return { ok: false, error: { name, message } };
  }
  if (ending.value === null) return { ok: true, value: undefined };
  if (Buffer.byteLength(ending.value) > responseLimit) return tooLarge('response', '5 MB');
  return { ok: true, value: JSON.parse(ending.value) };
}

// Assumed: how the bridge reports this to a page is not published.
function tooMany(): FunctionResult {
  return { ok: false, error: { name: 'RATE_LIMIT_EXCEEDED', message: 'Too many invocations (429)' } };
}

// Assumed: neither the name nor the sentence is published.
function tooLarge(what: string, limit: string): FunctionResult {
  return { ok: false, error: { name: 'PAYLOAD_TOO_LARGE', message: `The ${what} is larger than ${limit}` } };
}

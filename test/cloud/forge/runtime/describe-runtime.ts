import type { Invocation } from './messages';

const nothing = {
  incr: () => undefined,
  incrBy: () => undefined,
  decr: () => undefined,
  decrBy: () => undefined,
};
const metrics = {
  counter: () => nothing,
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  gauge: () => ({ set: () => undefined }),
};

/** The object `__forge_runtime__` holds during one invocation. Its readers are in `@forge/api/out/api/runtime.js`. */
export function describeRuntime(invocation: Invocation, codeDir: string): object {
  const { app } = invocation;
  return {
    contextAri: invocation.contextAri,
    aaid: invocation.accountId ?? undefined,
    allowedEgress: [],
    externalAuth: [],
    realtime: {},
    metrics,
    container: { appCodeDir: codeDir, region: 'local', runtime: 'local' },
    proxy: { token: '', url: '' },
    tracing: { traceId: invocation.id.replaceAll('-', ''), spanId: '0000000000000001' },
    lambdaContext: {
      awsRequestId: invocation.id,
      getRemainingTimeInMillis: () => Math.max(0, invocation.deadline - Date.now()),
    },
    appContext: {
      appId: app.appId,
      appVersion: app.appVersion,
      environmentId: app.environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId: invocation.id,
      installationId: app.installationId,
      installation: { id: app.installationId, contexts: [invocation.contextAri] },
      functionKey: invocation.functionKey,
      moduleType: invocation.module.type,
      moduleKey: invocation.module.key,
      permissions: app.permissions,
    },
  };
}

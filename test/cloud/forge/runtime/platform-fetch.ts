import { getInvocation } from './current-invocation';
import { ask } from './host';
import { toResponse } from './to-response';

interface PlatformTarget {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly service?: string;
  readonly accountId?: string;
}

/** `__forge_fetch__`: how `@forge/api`, `@forge/kvs` and `@forge/events` reach the platform (`api/out/api/fetch.js`). */
export async function platformFetch(
  target: PlatformTarget,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const { body, headers } = await readBody(init);
  const result = await ask(
    {
      invocation: getInvocation().id,
      target: {
        kind: 'platform',
        type: target.type,
        provider: target.provider ?? null,
        remote: target.remote ?? target.service ?? null,
        accountId: target.accountId ?? null,
        path,
      },
      method: (init.method ?? 'GET').toUpperCase(),
      headers: [...headers],
      body,
    },
    init.signal,
  );
  return toResponse(result, path);
}

async function readBody(
  init: RequestInit,
): Promise<{ body: string | Uint8Array<ArrayBuffer> | null; headers: Headers }> {
  if (init.body === undefined || init.body === null || typeof init.body === 'string') {
    return { body: init.body ?? null, headers: new Headers(init.headers) };
  }
  const request = new Request('http://platform.invalid', { ...init, method: 'POST', signal: null });
  return { body: new Uint8Array(await request.arrayBuffer()), headers: request.headers };
}

import { getInvocation } from './current-invocation';
import { ask } from './host';
import { toResponse } from './to-response';

/**
 * The app's `fetch`. Every request leaves through the cloud, which holds the allow-list. A redirect is passed to the
 * app unchanged (`follow` is not supported; what production does with one is unpublished).
 */
export async function egressFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const invocation = getInvocation().id;
  const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
  const request = new Request(input, { ...init, signal: null });
  const body = request.body ? new Uint8Array(await request.arrayBuffer()) : null;
  const result = await ask(
    {
      invocation,
      target: { kind: 'egress', url: request.url },
      method: request.method,
      headers: [...request.headers],
      body,
    },
    signal,
  );
  const response = toResponse(result, request.url);
  if (request.redirect === 'error' && response.status >= 300 && response.status < 400) {
    throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
  }
  return response;
}

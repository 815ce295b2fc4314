import type { CallResult } from './messages';

/** Turns the cloud's answer into a WHATWG Response, or into the TypeError Node throws for a broken connection. */
export function toResponse(result: CallResult, url: string): Response {
  if (result.kind === 'broken') throw brokenConnection(result);
  const { status } = result;
  const body = status === 204 || status === 205 || status === 304 ? null : result.body;
  const response = new Response(body, {
    status,
    headers: result.headers.map(([name, value]): [string, string] => [name, value]),
  });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

function brokenConnection(result: CallResult & { kind: 'broken' }): Error {
  if (result.name !== 'TypeError') return Object.assign(new Error(result.message), { name: result.name });
  const cause = Object.assign(new Error(result.message), { code: result.code });
  return new TypeError('fetch failed', { cause });
}

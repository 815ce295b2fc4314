import type { CallResult, HeaderPairs } from '../runtime/messages';

const json: HeaderPairs = [['content-type', 'application/json']];

/** An answer with a JSON body. Undefined means no body. */
export function answerJson(status: number, value: unknown, headers: HeaderPairs = []): CallResult {
  if (value === undefined) return { kind: 'answer', status, headers, body: null };
  return { kind: 'answer', status, headers: [...json, ...headers], body: JSON.stringify(value) };
}

/** A refusal by the platform itself: `@forge/api` turns the header into an error (`api/out/api/fetch.js`). */
export function refuseCall(status: number, code: string, message: string): CallResult {
  return answerJson(status, { code: status, message }, [['forge-proxy-error', code]]);
}

/** No answer at all: the app's fetch rejects, as Node's does on a lost connection. */
export function breakCall(message: string, code: string | null = null, name = 'TypeError'): CallResult {
  return { kind: 'broken', name, message, code };
}

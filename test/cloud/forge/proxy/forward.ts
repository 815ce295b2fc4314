import http from 'node:http';
import https from 'node:https';
import { finished } from 'node:stream/promises';
import type { Call, CallResult, HeaderPairs } from '../runtime/messages';
import { answerJson, breakCall } from './answers';

// Idle connections are dropped before a Node server would drop them (after 5 seconds). A request sent into a closing
// connection would look like a reset that never happened.
const keepAlive = { keepAlive: true, timeout: 3_000 };
const agents = { http: new http.Agent(keepAlive), https: new https.Agent(keepAlive) };
const answerLimit = 5 * 1024 * 1024;
const ownHeaders = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding']);
const hopHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/**
 * Sends one request and returns its answer, bytes unchanged. Never follows a redirect and never sends twice. A reset or
 * cut connection, an aborted call and an answer over 5 MB all end as a broken call. The Host header is the server's own,
 * unless another one is given.
 */
export function forward(
  url: URL,
  call: Call,
  signal: AbortSignal,
  host: { readonly host?: string } = {},
): Promise<CallResult> {
  return new Promise((resolve) => {
    const isTls = url.protocol === 'https:';
    const request = (isTls ? https : http).request(url, {
      method: call.method,
      agent: isTls ? agents.https : agents.http,
      headers: { ...headersOf(call), ...host },
      signal,
    });
    const fail = (error: NodeJS.ErrnoException) => resolve(breakCall(error.message, error.code ?? null));
    request.on('error', fail);
    request.on('response', (response) => void collect(response).then(resolve, fail));
    request.end(call.body ?? undefined);
  });
}

async function collect(response: http.IncomingMessage): Promise<CallResult> {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    response.destroy();
    return answerJson(502, { message: `the local cloud does not decode ${encoding}` });
  }
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size > answerLimit) response.destroy(new Error('the answer is larger than 5 MB'));
  });
  await finished(response);
  const headers = pairsOf(response.rawHeaders).filter(([name]) => !hopHeaders.has(name.toLowerCase()));
  return { kind: 'answer', status: response.statusCode ?? 502, headers, body: Buffer.concat(chunks) };
}

function headersOf(call: Call): Record<string, string> {
  const given = call.headers.filter(([name]) => !ownHeaders.has(name));
  const length = call.body === null ? {} : { 'content-length': String(Buffer.byteLength(call.body)) };
  return { accept: '*/*', 'user-agent': 'node', ...Object.fromEntries(given), ...length };
}

function pairsOf(rawHeaders: readonly string[]): HeaderPairs {
  return rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as const] : []));
}

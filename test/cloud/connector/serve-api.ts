import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readBody } from '../http';
import { json, success } from './answer';
import { answerApi } from './api/answer-api';
import type { ApiRequest } from './api/api-request';
import { explain } from './control/explain';
import { alterAnswer } from './faults/alter-answer';
import { faultEffect, isDoneFirst, type FaultEffect } from './faults/fault';
import type { Region } from './region';
import { sendAnswer, sendHalf } from './send-answer';
import type { World } from './world';

const slowMs = 30_000;
const longestBody = 10_000_000;

/** Serves one API request over its socket: logs it, delays it, applies a fault if one is set, answers it. */
export async function serveApi(
  world: World,
  region: Region,
  otherOrigin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.once('close', world.open.enter());
  if (Number(request.headers['content-length'] ?? 0) > longestBody) {
    request.resume();
    return sendAnswer(response, json(413, { success: false, message: 'Request Entity Too Large' }));
  }
  const asked = await readRequest(region, request);
  const { method, headers } = asked;
  const target = request.url ?? '/';
  const told = world.calls.note({
    at: world.now(),
    region,
    method,
    path: target,
    headers,
    body: asked.body.toString(),
  });
  response.once('finish', () => told(response.statusCode));
  const { latencyMs } = world.switches.get();
  if (latencyMs > 0 && !(await stillThereAfter(response, latencyMs))) return;

  const injected = headers['x-standin-fault'];
  const fault = injected === undefined ? world.faults.take(asked) : readFault(injected);
  if (typeof fault === 'string')
    return sendAnswer(response, json(400, { message: `x-standin-fault: ${fault}` }));
  if (fault) return strike(fault, { world, asked, response, elsewhere: otherOrigin + target });
  sendAnswer(response, answerApi(world, asked));
}

interface Scene {
  readonly world: World;
  readonly asked: ApiRequest;
  readonly response: ServerResponse;
  readonly elsewhere: string;
}

async function strike(effect: FaultEffect, { world, asked, response, elsewhere }: Scene): Promise<void> {
  const answer = isDoneFirst(effect, world.switches.get()) ? answerApi(world, asked) : undefined;
  if (effect.kind === 'hang') return;
  if (effect.kind === 'reset') return void response.socket?.resetAndDestroy();
  if (effect.kind === 'slow') {
    if (!(await stillThereAfter(response, effect.delayMs ?? slowMs))) return;
    return sendAnswer(response, answer ?? answerApi(world, asked));
  }
  const altered = alterAnswer(effect, answer ?? success(200, {}, 'Nothing was done'), elsewhere);
  if (effect.kind === 'truncated') return sendHalf(response, altered, effect.cut ?? 'body');
  sendAnswer(response, altered);
}

/** Waits. Returns false if the caller has gone in the meantime: then nothing more may be done for them. */
async function stillThereAfter(response: ServerResponse, ms: number): Promise<boolean> {
  await wait(ms, undefined, { ref: false });
  return !response.destroyed;
}

async function readRequest(region: Region, request: IncomingMessage): Promise<ApiRequest> {
  const [path = '/', search = ''] = splitOnce(request.url ?? '/', '?');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  // Reading an empty stream costs as much as the rest of a push, and a push has no body.
  const hasBody = 'content-length' in headers || 'transfer-encoding' in headers;
  const body = hasBody ? await readBody(request, longestBody) : Buffer.alloc(0);
  return { region, method: request.method ?? 'GET', path, query: new URLSearchParams(search), headers, body };
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function readFault(header: string): FaultEffect | string {
  try {
    const parsed = faultEffect.safeParse(JSON.parse(header));
    return parsed.success ? parsed.data : explain(parsed.error);
  } catch {
    return 'not JSON';
  }
}

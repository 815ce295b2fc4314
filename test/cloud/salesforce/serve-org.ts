import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { json, type Answer } from '../connector/answer';
import { sendAnswer, sendHalf } from '../connector/send-answer';
import { answerOrg } from './answer-org';
import { alterAnswer } from './faults/alter-answer';
import { isDoneFirst, type FaultEffect } from './faults/fault';
import { findPlace } from './find-place';
import type { OrgRequest } from './request';
import type { World } from './world';

const slowMs = 30_000;

/** Serves one request to a host of Salesforce: logs it, delays it, applies a fault if one is set, answers it. */
export async function serveOrg(world: World, request: OrgRequest, response: ServerResponse): Promise<void> {
  const { method, host, headers, query, path } = request;
  const told = world.calls.note({
    ...{ at: world.now(), host, method, headers, body: request.body.toString() },
    path: query.size > 0 ? `${path}?${query.toString()}` : path,
  });
  response.once('finish', () => told(response.statusCode));
  const { latencyMs } = world.switches.get();
  if (latencyMs > 0 && !(await isThereAfter(response, latencyMs))) return;
  const place = findPlace(world, host);
  const fault = world.faults.take(request, place?.kind === 'org' ? place.org.key : null);
  if (fault) return strike(world, fault, request, response);
  sendAnswer(response, answerOrg(world, request));
}

async function strike(
  world: World,
  fault: FaultEffect,
  request: OrgRequest,
  response: ServerResponse,
): Promise<void> {
  const answer: Answer | undefined = isDoneFirst(fault) ? answerOrg(world, request) : undefined;
  if (fault.kind === 'hang') return;
  if (fault.kind === 'reset') return void response.socket?.resetAndDestroy();
  if (fault.kind === 'slow') {
    if (!(await isThereAfter(response, fault.delayMs ?? slowMs))) return;
    return sendAnswer(response, answer ?? answerOrg(world, request));
  }
  const altered = alterAnswer(fault, answer ?? json(200, {}));
  if (fault.kind === 'truncated') return sendHalf(response, altered, fault.cut ?? 'body');
  sendAnswer(response, altered);
}

/** Waits. Returns false if the caller has gone in the meantime: then nothing more may be done for them. */
async function isThereAfter(response: ServerResponse, ms: number): Promise<boolean> {
  await wait(ms, undefined, { ref: false });
  return !response.destroyed;
}

import * as z from 'zod/mini';
import type { LiveInvocation } from '../function/live-invocations';
import type { Queue } from '../queue/queue';
import { QueueRefusal } from '../queue/queue-refusal';
import { jobRequest, publishRequest } from '../queue/requests';
import type { Call, CallResult } from '../runtime/messages';
import { takeFault } from '../../take-fault';
import type { QueueFault } from '../faults';
import type { ForgeSwitches } from '../switches';
import { answerJson } from './answers';

export interface QueueDoor {
  readonly queue: Queue;
  readonly switches: Pick<ForgeSwitches, 'queueFaults'>;
}

// The index may be a number or digits: `@forge/events/out/validators.js` turns it into a number.
const leftOut = z.object({
  failedEvents: z._default(z.array(z.object({ index: z.union([z.number(), z.string()]) })), []),
});

/** The call of `@forge/events` that a path stands for (`@forge/events/out/queries.js`). Undefined for another path. */
export function queueCallOf(path: string): QueueFault['call'] | undefined {
  const [, call] = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path) ?? [];
  return call === 'publish' || call === 'stats' || call === 'cancel' ? call : undefined;
}

/** Answers a call of `@forge/events` with the statuses `@forge/events/out/validators.js` expects. */
export function callQueue(
  door: QueueDoor,
  name: QueueFault['call'],
  call: Call,
  invocation: LiveInvocation,
): CallResult {
  const body: unknown = JSON.parse(typeof call.body === 'string' ? call.body : '');
  const fault = takeFault(door.switches.queueFaults, (each) => each.call === name);
  if (!fault) return answerOrRefuse(door.queue, name, body, invocation.origin);
  const heard = heardOf(fault, name, body);
  if (heard !== undefined) answerOrRefuse(door.queue, name, heard, invocation.origin);
  return answerJson(fault.status, fault.body ?? { errorMessage: 'a fault was asked for' });
}

/** The part of a call that gets through despite a fault. Undefined for nothing. */
function heardOf(fault: QueueFault, name: QueueFault['call'], body: unknown): unknown {
  if (fault.performed) return body;
  if (name !== 'publish' || fault.status !== 202) return undefined;
  const left = new Set(leftOut.parse(fault.body ?? {}).failedEvents.map(({ index }) => Number(index)));
  const request = publishRequest.parse(body);
  const payload = request.payload.filter((_, index) => !left.has(index));
  return payload.length > 0 ? { ...request, payload } : undefined;
}

function answerOrRefuse(queue: Queue, name: QueueFault['call'], body: unknown, origin: string): CallResult {
  try {
    return answer(queue, name, body, origin);
  } catch (error) {
    if (error instanceof z.core.$ZodError) return refuse(400, z.prettifyError(error));
    if (error instanceof QueueRefusal) return refuse(error.status, error.message);
    throw error;
  }
}

function answer(queue: Queue, name: QueueFault['call'], body: unknown, origin: string): CallResult {
  switch (name) {
    case 'publish':
      queue.publish(publishRequest.parse(body), origin);
      return answerJson(201, {});
    case 'stats':
      return answerJson(200, queue.stats(jobRequest.parse(body)));
    case 'cancel':
      queue.cancel(jobRequest.parse(body));
      return answerJson(204, undefined);
  }
}

// The package reads `errorMessage` from some refusals and `message` from others.
function refuse(status: number, message: string): CallResult {
  return answerJson(status, { message, errorMessage: message });
}

import * as z from 'zod/mini';
import type { LiveInvocation } from '../function/live-invocations';
import type { Queue } from '../queue/queue';
import { QueueRefusal } from '../queue/queue-refusal';
import { jobRequest, publishRequest } from '../queue/requests';
import type { Call, CallResult } from '../runtime/messages';
import { takeFault, type ForgeSwitches } from '../switches';
import { answerJson } from './answers';

export interface QueueDoor {
  readonly queue: Queue;
  readonly switches: Pick<ForgeSwitches, 'queueFaults'>;
}

/** Which call of `@forge/events` a path is (`@forge/events/out/queries.js`); undefined for another path. */
export function queueCallOf(path: string): 'publish' | 'stats' | 'cancel' | undefined {
  const [, call] = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path) ?? [];
  return call === 'publish' || call === 'stats' || call === 'cancel' ? call : undefined;
}

/** Answers a call of `@forge/events` with the statuses `@forge/events/out/validators.js` expects. */
export function callQueue(
  door: QueueDoor,
  name: 'publish' | 'stats' | 'cancel',
  call: Call,
  invocation: LiveInvocation,
): CallResult {
  const fault = takeFault(door.switches.queueFaults, (each) => each.call === name);
  if (fault) return answerJson(fault.status, fault.body ?? { errorMessage: 'a fault was asked for' });
  try {
    return answer(
      door.queue,
      name,
      JSON.parse(typeof call.body === 'string' ? call.body : ''),
      invocation.origin,
    );
  } catch (error) {
    if (error instanceof z.core.$ZodError) return refuse(400, z.prettifyError(error));
    if (error instanceof QueueRefusal) return refuse(error.status, error.message);
    throw error;
  }
}

function answer(
  queue: Queue,
  name: 'publish' | 'stats' | 'cancel',
  body: unknown,
  origin: string,
): CallResult {
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

// The package reads `errorMessage` of some refusals and `message` of others.
function refuse(status: number, message: string): CallResult {
  return answerJson(status, { message, errorMessage: message });
}

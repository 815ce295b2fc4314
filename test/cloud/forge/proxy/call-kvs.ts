import * as z from 'zod/mini';
import type { LiveInvocation } from '../function/live-invocations';
import { sayLoudly, type Log } from '../log-line';
import type { Call, CallResult } from '../runtime/messages';
import { answerStorage } from '../storage/answer-storage';
import { StorageRefusal } from '../storage/refusal';
import type { Storage } from '../storage/storage';
import { takeFault } from '../../take-fault';
import type { ForgeSwitches } from '../switches';
import { answerJson } from './answers';
import { answerWithFault, strikes } from './storage-fault';

export interface KvsDoor {
  readonly storage: Storage;
  readonly scopes: readonly string[];
  readonly switches: Pick<ForgeSwitches, 'storageFaults'>;
  readonly log: Log;
}

const batchBytesLimit = 4 * 1024 * 1024;

/** Answers a call of `@forge/kvs`, if the app has the storage scope and no fault is set. */
export function callKvs(door: KvsDoor, call: Call, path: string, invocation: LiveInvocation): CallResult {
  if (!door.scopes.includes('storage:app')) {
    sayLoudly(door.log, invocation.functionKey, 'the storage needs the scope storage:app');
    // Assumed: the code is not published.
    return refusal(403, 'FORBIDDEN', 'The scope storage:app is missing');
  }
  door.storage.usage.count('requests');
  if (Buffer.byteLength(call.body ?? '') > batchBytesLimit)
    return refusal(413, 'MAX_SIZE', 'The request is larger than 4 MB');
  if (!door.storage.rate.admit(path)) {
    sayLoudly(door.log, invocation.functionKey, `${path} went beyond a limit of storage`);
    return refusal(429, 'RATE_LIMIT_EXCEEDED', 'Too many requests to the storage');
  }
  const body: unknown = JSON.parse(typeof call.body === 'string' ? call.body : 'null');
  const fault = takeFault(door.switches.storageFaults, (each) => strikes(each, path, body));
  const ask = (asked: unknown) => {
    const told = answer(door, path, asked, invocation);
    door.storage.rate.charge(path, asked, told.kind === 'answer' ? told.body : null);
    return told;
  };
  return fault ? answerWithFault(fault, path, body, ask) : ask(body);
}

function answer(door: KvsDoor, path: string, body: unknown, invocation: LiveInvocation): CallResult {
  try {
    const told = answerStorage(door.storage, path, body);
    return answerJson(told === undefined ? 204 : 200, told);
  } catch (error) {
    if (error instanceof z.core.$ZodError) return refusal(400, 'INVALID_REQUEST', z.prettifyError(error));
    if (!(error instanceof StorageRefusal)) throw error;
    if (error.status === 501) sayLoudly(door.log, invocation.functionKey, `${path}: ${error.message}`);
    return refusal(error.status, error.code, error.message);
  }
}

function refusal(status: number, code: string, message: string): CallResult {
  return answerJson(status, { code, message });
}

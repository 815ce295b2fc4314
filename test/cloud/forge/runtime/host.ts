import { measureMemory } from './measure-memory';
import type { Call, CallResult, FromFunction, ToFunction } from './messages';

const send = process.send?.bind(process);
const waiting = new Map<number, (result: CallResult) => void>();
let lastNumber = 0;

/** Sends a message to the cloud. */
export function tell(message: FromFunction): void {
  send?.(message);
}

/** Passes a call to the cloud. An abort is forwarded too, and rejects with the signal's reason. */
export async function ask(call: Call, signal?: AbortSignal | null): Promise<CallResult> {
  signal?.throwIfAborted();
  lastNumber += 1;
  const number = lastNumber;
  const result = new Promise<CallResult>((resolve) => waiting.set(number, resolve));
  tell({ kind: 'call', number, call });
  if (!signal) return result;
  return untilAborted(result, signal, () => {
    waiting.delete(number);
    tell({ kind: 'abort', number });
  });
}

/** Listens to the cloud, which alone may start invocations. The app itself gets no access to the channel. */
export function listenToHost(onInvoke: (message: ToFunction & { kind: 'invoke' }) => void): void {
  process.on('message', (message: ToFunction) => {
    if (message.kind === 'invoke') return onInvoke(message);
    if (message.kind === 'measure') return tell({ kind: 'memory', memory: measureMemory() });
    waiting.get(message.call)?.(message.result);
    waiting.delete(message.call);
  });
  process.on('disconnect', () => process.exit());
  delete process.send;
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal, onAbort: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      onAbort();
      reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    };
    signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

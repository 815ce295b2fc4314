import { isCallback } from './callback';
import { message, type Message } from './message';

/** One end of the connection between a page and the site. Payloads may contain functions, both ways. */
export interface Peer {
  call(command: string, payload?: unknown): Promise<unknown>;
  /** Takes a message. Returns false if it is not ours. */
  receive(data: unknown): boolean;
}

export interface Line {
  post(message: Message): void;
  answer(command: string, payload: unknown): unknown;
}

type Callback = (...args: readonly unknown[]) => unknown;
const marker = '@local-cloud/callback';

/**
 * Works over a connection that carries structured clones, which cannot hold functions: each function is kept here under
 * a number, and the other end gets one that calls it remotely.
 */
export function createPeer({ post, answer }: Line): Peer {
  let last = 0;
  const callbacks = new Map<number, Callback>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  const send = (make: (id: number) => Message) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      post(make(id));
    });
  const pack = (value: unknown): unknown =>
    mapParts(value, (part) => {
      if (!isCallback(part)) return undefined;
      callbacks.set(++last, part);
      return { [marker]: last };
    });
  const unpack = (value: unknown): unknown =>
    mapParts(value, (part) => {
      const callback = typeof part === 'object' && part !== null && marker in part ? part[marker] : undefined;
      if (typeof callback !== 'number') return undefined;
      return (...args: readonly unknown[]) =>
        send((id) => ({ bridge: true, kind: 'run', id, callback, args: args.map(pack) }));
    });
  const respond = async (id: number, work: () => unknown) => {
    try {
      post({ bridge: true, kind: 'value', id, value: pack(await work()) });
    } catch (error) {
      const { name, message: text } = error instanceof Error ? error : new Error(String(error));
      post({ bridge: true, kind: 'error', id, error: { name, message: text } });
    }
  };
  const settle = (id: number) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    return waiter;
  };

  return {
    call: (command, payload) =>
      send((id) => ({ bridge: true, kind: 'call', id, command, payload: pack(payload) })),
    receive(data) {
      const parsed = message.safeParse(data);
      if (!parsed.success) return false;
      const it = parsed.data;
      if (it.kind === 'call') void respond(it.id, () => answer(it.command, unpack(it.payload)));
      if (it.kind === 'run') void respond(it.id, () => callbacks.get(it.callback)?.(...it.args.map(unpack)));
      if (it.kind === 'value') settle(it.id)?.resolve(unpack(it.value));
      if (it.kind === 'error')
        settle(it.id)?.reject(Object.assign(new Error(it.error.message), { name: it.error.name }));
      return true;
    },
  };
}

/** A copy in which `replace` may replace any part. Undefined means the part is copied. */
function mapParts(value: unknown, replace: (part: unknown) => unknown): unknown {
  const replaced = replace(value);
  if (replaced !== undefined) return replaced;
  if (Array.isArray(value)) return value.map((part: unknown) => mapParts(part, replace));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapParts(part, replace)]));
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Not compared with this window's Object, because a message may come from another window.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

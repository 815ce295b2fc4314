import http from 'node:http';
import https from 'node:https';
import net from 'node:net';

/** Closes every way out except `fetch`: another kind of connection would bypass the allow-list unseen. */
export function refuseSockets(): void {
  for (const [name, module] of [
    ['http', http],
    ['https', https],
  ] as const) {
    module.request = refuse(`${name}.request`);
    module.get = refuse(`${name}.get`);
  }
  net.Socket.prototype.connect = refuse('a network socket');
}

function refuse(what: string): () => never {
  return () => {
    throw new Error(`${what} is not implemented by the local cloud: use fetch`);
  };
}

import http from 'node:http';
import https from 'node:https';
import net from 'node:net';

/** Shuts every way out but `fetch`: a connection made in another way would pass by the allow-list unseen. */
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

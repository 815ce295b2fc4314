import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** A server on loopback. `origin` is its address. */
export interface Listening {
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves a handler only on 127.0.0.1 under the given host name. Port 0 picks a free one. A request for another Host is
 * refused, so that no web page can reach the cloud by rebinding its own name. `otherHosts` names those that are taken
 * all the same, such as the hosts a stand-in stands for; their names must not be anybody's to rebind.
 */
export async function listen(
  handler: Handler,
  port: number,
  hostname: '127.0.0.1' | 'localhost' = '127.0.0.1',
  otherHosts: (host: string) => boolean = () => false,
): Promise<Listening> {
  const isOwn = (host: string, socketPort: number) =>
    host === `${hostname}:${String(socketPort)}` || otherHosts(host);
  // Larger than Node's own limit, so that a stand-in can refuse a long address in its service's words.
  const server = createServer(
    { maxHeaderSize: 65_536 },
    (request, response) => void answer(handler, { hostname, isOwn }, request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const actual = portOf(server);
  return { origin: `http://${hostname}:${actual}`, port: actual, close: () => close(server) };
}

async function answer(
  handler: Handler,
  { hostname, isOwn }: { readonly hostname: string; isOwn(host: string, socketPort: number): boolean },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const host = request.headers.host ?? '';
    if (!isOwn(host, request.socket.localPort ?? 0)) {
      return sendJson(response, 421, { message: `this server answers to ${hostname} only` });
    }
    await handler(request, response, new URL(request.url ?? '/', `http://${host}`));
  } catch (error) {
    console.error(error);
    if (!response.headersSent) sendJson(response, 500, { message: String(error) });
    else response.destroy();
  }
}

/** The whole body of a request. Rejects over the limit (bytes). */
export async function readBody(request: IncomingMessage, limit = 10_000_000): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const incoming: AsyncIterable<Buffer> = request;
  for await (const buffer of incoming) {
    size += buffer.length;
    if (size > limit) throw new Error(`request body beyond ${limit} bytes`);
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(value === undefined ? undefined : JSON.stringify(value));
}

export function sendHtml(
  response: ServerResponse,
  status: number,
  html: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(html);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

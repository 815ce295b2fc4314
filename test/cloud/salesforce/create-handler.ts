import type { IncomingMessage } from 'node:http';
import { json, Refusal } from '../connector/answer';
import { sendAnswer } from '../connector/send-answer';
import { readBody, type Handler } from '../http';
import { serveControl } from './control/serve-control';
import { servePage } from './pages/serve-page';
import type { OrgRequest } from './request';
import { serveOrg } from './serve-org';
import type { World } from './world';

/**
 * The one server of all My Domains. A caller says which it means by the Host header; a browser, which cannot, by the
 * first part of the path: `/~example.my.salesforce.com/...`. Controls and pages are at the server's own host only.
 */
export function createHandler(world: World, origin: () => string): Handler {
  return async (request, response, url) => {
    const body = await readBody(request, 1_000_000);
    const asked = readRequest(request, url, body);
    const isOwnHost = url.origin === origin();
    const [, host, path = '/'] = /^\/~([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
    const { origin: from } = asked.headers;
    if (isOwnHost && from !== undefined && from !== origin()) {
      return sendAnswer(response, json(403, { message: 'only pages of this stand-in may ask' }));
    }
    if (!isOwnHost) return serveOrg(world, asked, response);
    if (host !== undefined) return serveOrg(world, { ...asked, host, path, prefix: `/~${host}` }, response);
    try {
      const isControl = url.pathname.startsWith('/__standin/');
      sendAnswer(response, isControl ? serveControl(world, asked) : servePage(world, asked));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendAnswer(response, error.answer);
    }
  };
}

function readRequest(request: IncomingMessage, url: URL, body: Buffer): OrgRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  return {
    ...{ host: url.hostname, prefix: '', method: request.method ?? 'GET', path: url.pathname },
    ...{ query: url.searchParams, headers: Object.fromEntries(headers), body },
  };
}

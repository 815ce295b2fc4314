import type { Handler } from '../http';
import { json } from './answer';
import { serveControl } from './control/serve-control';
import { findPage, servePage } from './pages/serve-pages';
import type { Region } from './region';
import { sendAnswer } from './send-answer';
import { serveApi } from './serve-api';
import type { World } from './world';

/** One region's entrance: the API, plus controls and pages that no page of another origin may use. */
export function createHandler(
  world: World,
  region: Region,
  origins: Readonly<Record<Region, string>>,
  jira: { readonly url: string | null },
): Handler {
  return (request, response, url) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const isControl = path.startsWith('/__standin/');
    const page = isControl ? undefined : findPage(request.method ?? 'GET', path);
    if (!isControl && !page) {
      return serveApi(world, region, origins[region === 'global' ? 'eu' : 'global'], request, response);
    }
    const { origin } = request.headers;
    if (origin !== undefined && origin !== url.origin) {
      return sendAnswer(response, json(403, { message: 'controls take requests of their own origin only' }));
    }
    if (page) return servePage(page, { world, region, origins, jiraUrl: jira.url, url }, request, response);
    return serveControl(world, url, request, response);
  };
}

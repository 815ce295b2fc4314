import type { Handler } from '../http';
import { json } from './answer';
import { serveControl } from './control/serve-control';
import type { Region } from './region';
import { sendAnswer } from './send-answer';
import { serveApi } from './serve-api';
import type { World } from './world';

/** One region's door: the API, and beside it the controls, which no page of another origin may use. */
export function createHandler(
  world: World,
  region: Region,
  origins: Readonly<Record<Region, string>>,
): Handler {
  return (request, response, url) => {
    const target = request.url ?? '/';
    if (!target.startsWith('/__standin/')) {
      const otherOrigin = origins[region === 'global' ? 'eu' : 'global'];
      return serveApi(world, region, otherOrigin, request, response);
    }
    const { origin } = request.headers;
    if (origin !== undefined && origin !== url.origin) {
      return sendAnswer(response, json(403, { message: 'controls take requests of their own origin only' }));
    }
    return serveControl(world, url, request, response);
  };
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../http';
import { Refusal } from '../answer';
import { sendAnswer } from '../send-answer';
import type { World } from '../world';
import { connectionRoutes } from './connection-routes';
import { faultRoutes } from './fault-routes';
import { linkRoutes } from './link-routes';
import { runRoutes } from './route';
import { stateRoutes } from './state-routes';
import { switchRoutes } from './switch-routes';
import { tokenRoutes } from './token-routes';

const routes = [
  ...switchRoutes,
  ...faultRoutes,
  ...tokenRoutes,
  ...linkRoutes,
  ...connectionRoutes,
  ...stateRoutes,
];

/** Answers requests under `/__standin/`: JSON in, JSON out, with mistakes explained. */
export async function serveControl(
  world: World,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  try {
    sendAnswer(response, runRoutes(routes, { method: request.method ?? 'GET', url, body }, world));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sendAnswer(response, error.answer);
  }
}

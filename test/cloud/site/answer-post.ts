import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, sendJson } from '../http';
import { answerFaults } from './control-faults';
import { answerInvoke } from './control-invoke';
import { answerTrigger } from './control-trigger';
import { productRequest, requestProduct } from './product-request';
import { cookie, readSession, userCookie } from './session';
import { findPerson, type SiteWorld } from './world';

/** Answers the POST requests of pages and scripts. */
export async function answerPost(
  world: SiteWorld,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const body = (await readBody(request, 2_000_000)).toString('utf8');
  if (path === '/__site/user') return switchUser(world, response, new URLSearchParams(body));
  const question = parseJson(body);
  if (question === undefined) return sendJson(response, 400, { message: 'the body is not JSON' });
  const { user } = readSession(request);
  if (path === '/__cloud/invoke') return send(response, await answerInvoke(world, question, user));
  if (path === '/__cloud/faults') return send(response, answerFaults(world, question));
  if (path === '/__cloud/trigger') return send(response, await answerTrigger(world, question));
  if (path === '/__site/product') return answerProduct(world, response, question, user);
  sendJson(response, 404, { message: `nothing takes posts under ${path}` });
}

function send(
  response: ServerResponse,
  { status, body }: { readonly status: number; readonly body: unknown },
): void {
  sendJson(response, status, body);
}

function switchUser(world: SiteWorld, response: ServerResponse, form: URLSearchParams): void {
  const person = findPerson(world, form.get('user'));
  const back = form.get('back') ?? '/';
  if (!person) return sendJson(response, 400, { message: 'there is no such user' });
  // Only paths of this site: `//host` would be another site.
  const location = /^\/(?![/\\])/.test(back) ? back : '/';
  response.writeHead(303, { location, 'set-cookie': cookie(userCookie, person.name) }).end();
}

async function answerProduct(
  world: SiteWorld,
  response: ServerResponse,
  question: unknown,
  user: string | null,
): Promise<void> {
  const asked = productRequest.safeParse(question);
  const person = findPerson(world, user);
  if (!asked.success || !person) return sendJson(response, 400, { message: 'not a request of the bridge' });
  try {
    sendJson(response, 200, await requestProduct(world.jira, person.accountId, asked.data));
  } catch (error) {
    sendJson(response, 400, { message: error instanceof Error ? error.message : String(error) });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

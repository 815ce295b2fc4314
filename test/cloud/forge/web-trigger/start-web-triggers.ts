import type { IncomingMessage } from 'node:http';
import { listen, readBody, sendJson } from '../../http';
import type { FunctionCall, FunctionResult } from '../forge';
import { sayLoudly, type Log } from '../log-line';
import { getFunction, type Manifest, type WebTrigger } from '../manifest';
import type { ForgeSwitches } from '../switches';
import { pathOf, type WebTriggerAddresses } from './addresses';
import { readAnswer } from './read-answer';

interface WebTriggerWorld {
  readonly manifest: Manifest;
  readonly addresses: WebTriggerAddresses;
  readonly invoke: (call: FunctionCall) => Promise<FunctionResult>;
  readonly switches: Pick<ForgeSwitches, 'failedWebTrigger'>;
  readonly log: Log;
  readonly port: number;
}

/** The running server of the app's web triggers. */
export interface WebTriggers {
  /** The whole address of one of the manifest's web triggers. */
  addressOf(trigger: WebTrigger, id: string): string;
  close(): Promise<void>;
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

/**
 * Serves the app's web triggers on an origin of their own, to anybody who knows the address, without a user. Nothing
 * listens for an app without any.
 */
export async function startWebTriggers(world: WebTriggerWorld): Promise<WebTriggers | undefined> {
  const { webtrigger } = world.manifest.modules;
  if (webtrigger.length === 0) return undefined;
  for (const trigger of webtrigger) getFunction(world.manifest, trigger.function);
  const server = await listen(async (request, response, url) => {
    const [, place, id = '', userPath = ''] = /^\/(x1|public)\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
    const address = world.addresses.find(id);
    const trigger = webtrigger.find(({ key }) => key === address?.triggerKey);
    if (!trigger || !pathOf(trigger, id).startsWith(`/${place ?? ''}/`)) {
      return sendJson(response, 404, { message: 'no such web trigger' });
    }
    if (!methods.includes(request.method ?? ''))
      return sendJson(response, 405, { message: 'method not allowed' });
    const body = String(await readBody(request));
    const result = await world.invoke({
      functionKey: trigger.function,
      accountId: null,
      module: { type: 'core:webtrigger', key: trigger.key },
      body: { ...factsOf(request, url), body, userPath },
    });
    const answer = result.ok ? readAnswer(trigger, result.value) : undefined;
    if (answer) return void response.writeHead(answer.statusCode, flat(answer.headers)).end(answer.body);
    if (!result.ok && result.error.name === 'PAYLOAD_TOO_LARGE') {
      return sendJson(response, 413, { message: result.error.message });
    }
    const why = result.ok ? 'did not answer as its module promises' : `failed: ${result.error.message}`;
    sayLoudly(world.log, trigger.function, `web trigger ${trigger.key} ${why}`);
    sendJson(response, world.switches.failedWebTrigger, { message: 'the web trigger failed' });
  }, world.port);
  return { addressOf: (trigger, id) => server.origin + pathOf(trigger, id), close: server.close };
}

/** The request as the function sees it: every header and parameter with all its values. */
function factsOf(request: IncomingMessage, url: URL): object {
  const headers = Object.entries(request.headersDistinct).map(
    ([name, values = []]) => [name, values] as const,
  );
  const names = [...new Set(url.searchParams.keys())];
  return {
    method: request.method,
    path: url.pathname,
    headers: Object.fromEntries(headers),
    queryParameters: Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)] as const)),
  };
}

function flat(headers: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, [...values]] as const));
}

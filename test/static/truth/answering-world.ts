import { connectorFor } from '../../../src/adapters/connector/connector-for';
import type { FetchedResponse } from '../../../src/adapters/http/fetch-like';
import { aLink, issueId, oneCase } from '../../builders';
import { aWorld, type World } from '../../ports';

/** What the other end of the line answers: a status with a body and headers, or nothing at all. */
export type Answer =
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly silence: 'ECONNREFUSED' | 'ECONNRESET' | 'REQUEST_EGRESS_ALLOWLIST_ERR' };

/** Bodies as they come. */
export const theirNo = (message?: string): string =>
  JSON.stringify(message === undefined ? { success: false } : { success: false, message });
export const page = '<!doctype html><html><body><h1>Oops</h1></body></html>';
const association = { son: 'Case', soid: oneCase, viewOnly: false, autoPush: false, autoPull: false };
export const oneLink: Answer = { status: 200, body: JSON.stringify({ success: true, data: [association] }) };

/**
 * A world whose Connector is the real client on a line that answers as told: `reads` one after the other, the last for good, and
 * every write in the same way. So what the screen says is what such an answer comes to, all the way.
 */
export function anAnsweringWorld(
  reads: readonly Answer[],
  write: Answer = { status: 200, body: '{}' },
): World {
  const world = aWorld();
  world.connector.hold(issueId, [aLink({ id: oneCase })]);
  let asked = 0;
  return onALine(world, (verb) =>
    verb === 'read' ? (reads[Math.min(asked++, reads.length - 1)] ?? oneLink) : write,
  );
}

/** The same world with the real client in place of its Connector, on a line that answers each request as told then. */
export function onALine(world: World, answer: (verb: 'read' | 'write', token: string) => Answer): World {
  const { now, random, log, timeLeft } = world.ports;
  const sleep = (ms: number): Promise<void> => {
    world.state.now = new Date(world.state.now.getTime() + ms);
    return Promise.resolve();
  };
  const client = connectorFor({
    ...{ now, sleep, random, log, timeLeft },
    fetch: (_url, { method, headers }) =>
      responseOf(answer(method === 'GET' ? 'read' : 'write', tokenIn(headers))),
  });
  return { ...world, ports: { ...world.ports, connectorFor: client } };
}

function tokenIn(headers: Readonly<Record<string, string>>): string {
  return headers['Authorization']?.replace('JWT ', '') ?? '';
}

function responseOf(answer: Answer): Promise<FetchedResponse> {
  if ('silence' in answer) {
    return Promise.reject(Object.assign(new TypeError('fetch failed'), { code: answer.silence }));
  }
  const { status, body = '', headers = {} } = answer;
  return Promise.resolve({
    status,
    headers: { get: (name: string) => headers[name.toLowerCase()] ?? null },
    text: () => Promise.resolve(body),
  });
}

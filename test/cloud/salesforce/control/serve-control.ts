import * as z from 'zod/mini';
import { json, refuse, type Answer } from '../../connector/answer';
import { explain } from '../../connector/control/explain';
import { faultWish } from '../faults/fault';
import type { OrgRequest } from '../request';
import { appChange } from '../state/app';
import { orgChange } from '../state/org';
import { setUpShape } from '../state/set-up';
import { userChange } from '../state/user';
import { defaultSwitches, switchChange } from '../switches';
import type { World } from '../world';
import { controlsOf, type Controls } from './controls';

interface Ask {
  readonly world: World;
  readonly controls: Controls;
  /** What the path caught. */
  readonly parts: readonly string[];
  body<T>(shape: z.ZodMiniType<T>): T;
}

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: RegExp;
  readonly run: (ask: Ask) => unknown;
}

const usage = z.strictObject({ used: z.int().check(z.gte(0)) });
const [switches, faults] = [/^switches$/, /^faults$/];

const routes: readonly Route[] = [
  { method: 'GET', path: switches, run: ({ world }) => world.switches.get() },
  { method: 'PATCH', path: switches, run: ({ world, body }) => world.switches.set(body(switchChange)) },
  {
    method: 'PUT',
    path: switches,
    run: ({ world, body }) => world.switches.set({ ...defaultSwitches, ...body(switchChange) }),
  },
  { method: 'GET', path: faults, run: ({ world }) => world.faults.list() },
  { method: 'POST', path: faults, run: ({ world, body }) => world.faults.add(body(faultWish)) },
  { method: 'DELETE', path: faults, run: ({ world }) => world.faults.clear() },
  {
    method: 'DELETE',
    path: /^faults\/(\d+)$/,
    run: ({ world, parts: [id = ''] }) => {
      if (!world.faults.remove(id)) throw refuse(404, `no fault ${id}`);
    },
  },
  { method: 'GET', path: /^orgs$/, run: ({ world }) => world.orgs.list() },
  {
    method: 'PATCH',
    path: /^orgs\/([^/]+)$/,
    run: ({ controls, parts: [key], body }) => controls.changeOrg(body(orgChange), key),
  },
  {
    method: 'PUT',
    path: /^orgs\/([^/]+)\/usage$/,
    run: ({ controls, parts: [key], body }) => controls.setUsage(body(usage).used, key),
  },
  {
    method: 'POST',
    path: /^orgs\/([^/]+)\/end-sessions$/,
    run: ({ controls, parts: [key] }) => controls.endSessions(key),
  },
  {
    method: 'PATCH',
    path: /^orgs\/([^/]+)\/users\/([^/]+)$/,
    run: ({ controls, parts: [key, alias = ''], body }) => controls.changeUser(alias, body(userChange), key),
  },
  {
    method: 'PUT',
    path: /^orgs\/([^/]+)\/set-up$/,
    run: ({ controls, parts: [key], body }) => controls.deploySetUp(body(setUpShape), key),
  },
  { method: 'GET', path: /^apps$/, run: ({ world }) => world.apps.list() },
  {
    method: 'POST',
    path: /^orgs\/([^/]+)\/apps$/,
    run: ({ controls, parts: [key], body }) => controls.deployApp(body(appChange), key),
  },
  {
    method: 'PATCH',
    path: /^apps\/([^/]+)$/,
    run: ({ controls, parts: [id = ''], body }) => controls.changeApp(id, body(appChange)),
  },
  {
    method: 'DELETE',
    path: /^apps\/([^/]+)$/,
    run: ({ controls, parts: [id = ''] }) => controls.removeApp(id),
  },
  {
    method: 'DELETE',
    path: /^orgs\/([^/]+)\/records\/([^/]+)$/,
    run: ({ controls, parts: [key, id = ''] }) => controls.deleteRecord(id, key),
  },
  { method: 'GET', path: /^calls$/, run: ({ world }) => world.calls.list() },
  { method: 'POST', path: /^reset$/, run: ({ world }) => world.reset() },
];

/** Answers requests under `/__standin/`: JSON in, JSON out, with mistakes explained. */
export function serveControl(world: World, request: OrgRequest): Answer {
  const path = request.path.slice('/__standin/'.length);
  const here = routes.filter((route) => route.path.test(path));
  if (here.length === 0) throw refuse(404, `no such control: ${request.path}`);
  const route = here.find(({ method }) => method === request.method);
  if (!route) throw refuse(405, `takes ${here.map(({ method }) => method).join(', ')}`);
  const parts = (route.path.exec(path)?.slice(1) ?? []).map(decodeURIComponent);
  const body = <T>(shape: z.ZodMiniType<T>): T => {
    const parsed = shape.safeParse(fromJson(request.body));
    if (parsed.success) return parsed.data;
    throw refuse(400, explain(parsed.error));
  };
  return json(200, route.run({ world, controls: controlsOf(world), parts, body }) ?? { done: true });
}

function fromJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw refuse(400, 'body: must be JSON');
  }
}

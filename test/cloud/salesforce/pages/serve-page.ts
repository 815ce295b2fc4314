import { refuse, type Answer } from '../../connector/answer';
import { explain } from '../../connector/control/explain';
import { html } from '../../connector/pages/html';
import { controlsOf } from '../control/controls';
import { faultWish } from '../faults/fault';
import { formOf, type OrgRequest } from '../request';
import { switchChange, switchShape } from '../switches';
import type { World } from '../world';
import { assets, standInPage } from './layout';
import { overviewPage } from './overview-page';
import { switchesPage } from './switches-page';

type Form = (world: World, form: URLSearchParams, parts: readonly string[]) => string;

/** What each form does, and where the browser goes afterwards. */
const forms: readonly (readonly [path: RegExp, run: Form])[] = [
  [/^\/switches$/, saveSwitches],
  [/^\/faults$/, setFault],
  [
    /^\/faults\/(\d+)\/remove$/,
    (world, _, [id = '']) => {
      world.faults.remove(id);
      return '/switches?saved';
    },
  ],
  [
    /^\/reset$/,
    (world) => {
      world.reset();
      return '/switches?saved';
    },
  ],
  [
    /^\/orgs\/([^/]+)\/apps$/,
    (world, _, [key]) => {
      controlsOf(world).deployApp({}, key);
      return '/?saved';
    },
  ],
  [/^\/apps\/([^/]+)\/(known|callbacks|stage|apply)$/, changeApp],
];

/** Answers a browser at the stand-in's own address: a page, or a form and the way back. */
export function servePage(world: World, request: OrgRequest): Answer {
  const { method, path, query } = request;
  const asset = assets.get(path);
  if (method === 'GET' && asset) return asset;
  if (method === 'GET' && path === '/') return overviewPage(world, query.has('saved'));
  if (method === 'GET' && path === '/switches') return switchesPage(world, query.has('saved'));
  const found = method === 'POST' ? forms.find(([each]) => each.test(path)) : undefined;
  if (!found) {
    const body = html`<p>There is no such page. <a href="/">Overview</a></p>`;
    return standInPage({ title: 'No such page', body, status: 404 });
  }
  const parts = (found[0].exec(path)?.slice(1) ?? []).map(decodeURIComponent);
  const location = found[1](world, formOf(request) ?? new URLSearchParams(), parts);
  return { status: 303, headers: { location }, body: '' };
}

function saveSwitches(world: World, form: URLSearchParams): string {
  const numbers: readonly string[] = Object.entries(switchShape.shape)
    .filter(([, shape]) => !('options' in shape))
    .map(([name]) => name);
  const entries = [...form].map(([name, value]) => [name, numbers.includes(name) ? Number(value) : value]);
  const parsed = switchChange.safeParse(Object.fromEntries(entries));
  if (!parsed.success) throw refuse(400, explain(parsed.error));
  world.switches.set(parsed.data);
  return '/switches?saved';
}

function setFault(world: World, form: URLSearchParams): string {
  const [org, path, times] = [form.get('org'), form.get('path'), form.get('times')];
  const match = { ...(org ? { org } : {}), ...(path ? { path } : {}) };
  const wish = { kind: 'named', name: form.get('name'), match, ...(times ? { times: Number(times) } : {}) };
  const parsed = faultWish.safeParse(wish);
  if (!parsed.success) throw refuse(400, explain(parsed.error));
  world.faults.add(parsed.data);
  return '/switches?saved';
}

function changeApp(world: World, form: URLSearchParams, [clientId = '', what]: readonly string[]): string {
  const controls = controlsOf(world);
  if (what === 'stage') controls.stageSecret(clientId);
  else if (what === 'apply') controls.applySecret(clientId);
  else if (what === 'known') controls.changeApp(clientId, { knownFrom: world.now() });
  else {
    const lines = (form.get('callbackUrls') ?? '').split('\n').map((line) => line.trim());
    controls.changeApp(clientId, { callbackUrls: lines.filter(Boolean) });
  }
  return '/?saved';
}

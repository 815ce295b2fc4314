import { load } from 'cheerio';
import { startProbeSite, type ProbeSite } from './fixture/start-probe-site';
import { mount } from './mount';
import { readUiModules } from './ui-module';

let site: ProbeSite;
beforeAll(async () => {
  site = await startProbeSite();
});
afterAll(() => site.stop());

const page = (path: string, user = 'ada') =>
  fetch(site.url + path, { headers: { cookie: `cloud-user=${user}` }, redirect: 'manual' });
const document = async (path: string) => load(await (await page(path)).text());

test('the bare address of an admin page with pages leads to its first page', async () => {
  const answer = await page('/admin/apps/probe-pages?a=b');
  expect([answer.status, answer.headers.get('location')]).toEqual([
    302,
    '/admin/apps/probe-pages/connection?a=b',
  ]);
  expect((await page('/admin/apps/probe-pages', 'paula')).status).toBe(403);
});

test.each([
  ['/admin/apps/probe-pages/bulk-push', 'Bulk push'],
  ['/admin/apps/probe-pages/bulk-push/runs/1', 'Bulk push'],
  ['/admin/apps/probe-pages/connection', 'Connection'],
  ['/admin/apps/probe-pages/elsewhere', ''],
])('%s shows the pages as tabs, with "%s" as the current one', async (path, current) => {
  const $ = await document(path);
  const tabs = $('nav[aria-label="Probe pages"] a');
  expect(tabs.map((_, tab) => $(tab).attr('href')).get()).toEqual([
    '/admin/apps/probe-pages/connection',
    '/admin/apps/probe-pages/bulk-push',
  ]);
  expect(tabs.filter('[aria-current=page]').text()).toBe(current);
});

test('the app keeps its history below its module, and learns the whole address', async () => {
  const $ = await document('/admin/apps/probe-pages/bulk-push?run=1');
  const { basePath, context } = mount.parse(JSON.parse($('[data-mount]').attr('data-mount') ?? ''));
  expect(basePath).toBe('/admin/apps/probe-pages');
  expect(context.extension).toEqual({
    type: 'jira:adminPage',
    location: `${site.url}/admin/apps/probe-pages/bulk-push?run=1`,
  });
});

test('an admin page that configures the app has no tabs', async () => {
  const $ = await document('/admin/apps/probe-admin');
  expect($('nav.tabs')).toHaveLength(0);
  expect($('nav.crumbs [aria-current=page]').text()).toBe('Probe settings');
});

test.each([
  ['jira:projectPage', { pages: [{ title: 'One', route: 'one' }] }, 'pages of jira:projectPage "probe"'],
  [
    'jira:adminPage',
    { pages: [{ title: 'One', route: 'one' }], useAsConfig: true },
    'pages of jira:adminPage',
  ],
  ['jira:adminPage', { sections: [] }, 'sections are not implemented'],
])('%s with %j is refused', (type, extra, reason) => {
  const module = { key: 'probe', title: 'Probe', resource: 'main', ...extra };
  const manifest = {
    app: { id: 'x', runtime: { name: 'nodejs22.x' } },
    modules: { function: [], consumer: [], scheduledTrigger: [], webtrigger: [], [type]: [module] },
    resources: [],
    permissions: { scopes: [], external: {} },
  };
  expect(() => readUiModules(manifest)).toThrow(reason);
});

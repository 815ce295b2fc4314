import { load } from 'cheerio';
import { startProbeSite, type ProbeSite } from './fixture/start-probe-site';
import { mount } from './mount';

let site: ProbeSite;
beforeAll(async () => {
  site = await startProbeSite();
});
afterAll(() => site.stop());

const page = (path: string, user: string) =>
  fetch(site.url + path, { headers: { cookie: `cloud-user=${user}` }, redirect: 'manual' });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { method: 'POST', body: JSON.stringify(body), headers });

test('an issue page mounts the panel with Jira’s context', async () => {
  const text = await (await page('/browse/SUP-1', 'evan')).text();
  const place = load(text)('.panel [data-mount]').attr('data-mount') ?? '';
  const { context, wish } = mount.parse(JSON.parse(place));
  expect(wish).toEqual({ issueKey: 'SUP-1' });
  expect(context).toMatchObject({
    accountId: '5b10a2844c20165700ede21c',
    moduleKey: 'probe-panel',
    extension: { type: 'jira:issuePanel', issue: { key: 'SUP-1' }, project: { id: '10001', key: 'SUP' } },
  });
});

test('an action with canEditIssues is only in the menu of people who may edit', async () => {
  const menuOf = async (user: string) =>
    (await (await page('/browse/SUP-1', user)).text()).includes('role="menuitem"');
  expect(await menuOf('evan')).toBe(true);
  expect(await menuOf('vera')).toBe(false);
});

test.each([
  ['/browse/SEC-1', 'evan', 404],
  ['/browse/SEC-1', 'ada', 200],
  ['/browse/NO-1', 'ada', 404],
  ['/projects/SEC', 'vera', 404],
  ['/admin/apps/probe-admin', 'paula', 403],
  ['/admin/apps/probe-admin', 'ada', 200],
  ['/settings/apps', 'evan', 403],
  ['/projects/SUP/apps/probe-project/some/route', 'vera', 200],
  ['/nothing', 'ada', 404],
])('%s as %s is %i', async (path, user, status) => {
  expect((await page(path, user)).status).toBe(status);
});

test("the resolver gets a context of Jira's own data and the caller as principal", async () => {
  const answer = await post('/__cloud/invoke', {
    user: 'evan',
    module: 'probe-panel',
    issueKey: 'SUP-1',
    functionKey: 'ask',
    payload: { issue: 'forged' },
  });
  expect(await answer.json()).toEqual({ value: { done: 'ask' } });
  const call = site.calls.at(-1);
  expect(call).toMatchObject({ functionKey: 'probe', accountId: '5b10a2844c20165700ede21c' });
  expect(call?.body).toMatchObject({
    call: { functionKey: 'ask', payload: { issue: 'forged' } },
    context: {
      extension: { type: 'jira:issuePanel', issue: { key: 'SUP-1' }, project: { id: '10001', key: 'SUP' } },
    },
  });
});

test.each([
  [{ user: 'evan', module: 'probe-panel', issueKey: 'SEC-1' }],
  [{ user: 'evan', module: 'probe-panel', issueKey: 'NO-1' }],
  [{ user: 'evan', module: 'probe-panel' }],
  [{ user: 'paula', module: 'probe-admin' }],
  [{ user: 'vera', module: 'probe-project', projectKey: 'SEC' }],
])('%j reaches no function', async (question) => {
  const before = site.calls.length;
  const answer = await post('/__cloud/invoke', { ...question, functionKey: 'ask' });
  expect(await answer.json()).toMatchObject({ error: { name: 'NotVisible' } });
  expect(site.calls).toHaveLength(before);
});

test("a thrown error reaches the page in production's words", async () => {
  const answer = await post('/__cloud/invoke', {
    user: 'evan',
    module: 'probe-panel',
    issueKey: 'SUP-1',
    functionKey: 'fail',
  });
  expect(await answer.json()).toEqual({
    error: { name: 'TypeError', message: 'There was an error invoking the function - broken' },
  });
});

test('a payload beyond 500 KB is refused', async () => {
  const question = { user: 'evan', module: 'probe-panel', issueKey: 'SUP-1', functionKey: 'ask' };
  const answer = await post('/__cloud/invoke', { ...question, payload: { text: 'x'.repeat(500_001) } });
  expect(await answer.json()).toMatchObject({ error: { name: 'PayloadTooBig' } });
});

test('pages of other origins may neither post nor read', async () => {
  const foreign = await post('/__cloud/invoke', {}, { origin: site.cdnUrl });
  const read = await fetch(`${site.url}/__cloud/log`, { headers: { origin: 'https://evil.example' } });
  expect([foreign.status, read.status]).toEqual([403, 403]);
});

test('invocations are counted by resolver key', async () => {
  const before = await site.countOf('counted');
  const question = { user: 'evan', module: 'probe-panel', issueKey: 'SUP-1', functionKey: 'counted' };
  await post('/__cloud/invoke', question);
  expect(await site.countOf('counted')).toBe(before + 1);
});

test('switching the user returns only to a path of this site', async () => {
  const form = (back: string) =>
    fetch(`${site.url}/__site/user`, {
      method: 'POST',
      body: new URLSearchParams({ user: 'vera', back }),
      redirect: 'manual',
    });
  const [good, bad] = await Promise.all([form('/browse/SUP-1'), form('//evil.example')]);
  expect(good.headers.get('location')).toBe('/browse/SUP-1');
  expect(good.headers.get('set-cookie')).toContain('cloud-user=vera');
  expect(bad.headers.get('location')).toBe('/');
});

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
const document = async (path: string, user: string) => load(await (await page(path, user)).text());
const tabsOf = async (path: string, user: string) => {
  const $ = await document(path, user);
  return $('nav[aria-label=Project] a')
    .map((_, tab) => $(tab).text() + ($(tab).is('[aria-current=page]') ? ' *' : ''))
    .get();
};

test("the app's pages are tabs of a project, for people they are offered to", async () => {
  expect(await tabsOf('/projects/SUP', 'paula')).toEqual(['Issues *', 'Probe project', 'For admins']);
  expect(await tabsOf('/projects/SUP', 'evan')).toEqual(['Issues *', 'Probe project']);
  expect(await tabsOf('/projects/SEC', 'paula')).toEqual(['Issues *', 'Probe project']);
  expect(await tabsOf('/projects/SUP/apps/probe-hidden/runs/1', 'paula')).toEqual([
    'Issues',
    'Probe project',
    'For admins *',
  ]);
});

test('a page knows its project and its whole address, and keeps its history below its own path', async () => {
  const $ = await document('/projects/SUP/apps/probe-hidden/runs/1?a=b', 'paula');
  const { basePath, wish, context } = mount.parse(JSON.parse($('[data-mount]').attr('data-mount') ?? ''));
  expect(basePath).toBe('/projects/SUP/apps/probe-hidden');
  expect(wish).toEqual({ projectKey: 'SUP' });
  expect(context.extension).toEqual({
    type: 'jira:projectPage',
    project: { id: '10001', key: 'SUP', type: 'service_desk' },
    location: `${site.url}/projects/SUP/apps/probe-hidden/runs/1?a=b`,
  });
});

test.each([
  ['paula', 200],
  ['evan', 403],
  ['vera', 403],
])('the page with a display condition is shown to %s with %i', async (user, status) => {
  expect((await page('/projects/SUP/apps/probe-hidden', user)).status).toBe(status);
});

test('hiding is no protection: somebody who is not offered the page can still call its resolver', async () => {
  const question = { user: 'vera', module: 'probe-hidden', projectKey: 'SUP', functionKey: 'ask' };
  const answer = await fetch(`${site.url}/__cloud/invoke`, {
    method: 'POST',
    body: JSON.stringify(question),
  });
  expect(await answer.json()).toEqual({ value: { done: 'ask' } });
  expect(site.calls.at(-1)).toMatchObject({
    module: { type: 'jira:projectPage', key: 'probe-hidden' },
    body: { context: { extension: { type: 'jira:projectPage', project: { key: 'SUP' } } } },
  });
});

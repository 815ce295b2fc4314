import { load } from 'cheerio';
import { startProbeSite, type ProbeSite } from './fixture/start-probe-site';
import { mount } from './mount';

const home = '/jira/apps/22222222-2222-4222-8222-222222222222/local-environment';

let site: ProbeSite;
beforeAll(async () => {
  site = await startProbeSite();
});
afterAll(() => site.stop());

const page = (path: string, user: string) =>
  fetch(site.url + path, { headers: { cookie: `cloud-user=${user}` }, redirect: 'manual' });

test.each(['ada', 'vera'])('the page for everybody is in the navigation of %s, and opens', async (user) => {
  const $ = load(await (await page('/projects', user)).text());
  const link = $('nav[aria-label=Site] a').filter((_, each) => $(each).text() === 'Probe for all');
  expect(link.attr('href')).toBe(home);
  expect((await page(home, user)).status).toBe(200);
});

test('it knows its whole address, with the query, and belongs to no project or issue', async () => {
  const $ = load(await (await page(`${home}?ticket=abc`, 'vera')).text());
  const { basePath, wish, context } = mount.parse(JSON.parse($('[data-mount]').attr('data-mount') ?? ''));
  expect(basePath).toBe(home);
  expect(wish).toEqual({});
  expect(context.extension).toEqual({
    type: 'jira:globalPage',
    location: `${site.url}${home}?ticket=abc`,
  });
});

test('the address of another app leads nowhere', async () => {
  expect((await page('/jira/apps/other/local-environment', 'ada')).status).toBe(404);
});

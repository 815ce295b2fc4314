import { sandbox } from './browser/sandbox';
import { startProbeSite, type ProbeSite } from './fixture/start-probe-site';

let site: ProbeSite;
beforeAll(async () => {
  site = await startProbeSite();
});
afterAll(() => site.stop());

test("a page gets the bridge first, and production's policy", async () => {
  const answer = await fetch(`${site.cdnUrl}/main/index.html`);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(await answer.text()).toContain(`<head><script src="/__forge/bridge.js" data-site="${site.url}">`);
  expect(policy).toMatch(/script-src 'self' https:\/\/forge\.cdn\.prod\.atlassian-dev\.net/);
  expect(policy).toMatch(/style-src [^;]*'unsafe-inline'/);
  expect(policy).toMatch(new RegExp(`frame-ancestors [^;]*${site.url}`));
  expect(policy).not.toMatch(/ws:|unsafe-eval/);
});

test('frame and policy allow the same, including downloads: a blob offered by a link reaches the disk', async () => {
  const answer = await fetch(`${site.cdnUrl}/main/index.html`);
  const policy = answer.headers.get('content-security-policy') ?? '';
  const [, allowed = ''] = /(?:^|; )sandbox ([^;]*)/.exec(policy) ?? [];
  const kinder = allowed.split(' ').filter((each) => !sandbox.split(' ').includes(each));
  expect(sandbox.split(' ').filter((each) => !allowed.split(' ').includes(each))).toEqual([]);
  expect(kinder.sort()).toEqual(['allow-popups', 'allow-popups-to-escape-sandbox']);
  expect(sandbox).toContain('allow-downloads');
});

test.each([
  '/main/../secret.txt',
  '/main/%2e%2e/secret.txt',
  '/main/..%2fsecret.txt',
  '/other/index.html',
  '/main/none.js',
])('%s is not served', async (path) => {
  expect((await fetch(site.cdnUrl + path)).status).toBe(404);
});

test('files can only be read', async () => {
  expect((await fetch(`${site.cdnUrl}/main/index.html`, { method: 'POST' })).status).toBe(405);
});

test('a policy violation is logged', async () => {
  const report = {
    'csp-report': {
      'document-uri': `${site.cdnUrl}/main/index.html`,
      'effective-directive': 'connect-src',
      'blocked-uri': 'https://evil.example',
    },
  };
  const answer = await fetch(`${site.cdnUrl}/__forge/policy-reports`, {
    method: 'POST',
    body: JSON.stringify(report),
  });
  expect(answer.status).toBe(204);
  expect(site.lines().at(-1)).toBe(
    '/main/index.html broke connect-src of its Content Security Policy with https://evil.example',
  );
});

import * as z from 'zod/mini';
import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';
import type { User } from '../users';

const jira = createJira({ db: openDatabase(':memory:'), projects: [] });
const page = z.object({ values: z.array(z.object({ key: z.string() })) });

async function keys(as: User['name'] | 'app', query = ''): Promise<string> {
  const { json } = await ask(jira, `/project/search${query}`, { as });
  return page
    .parse(json)
    .values.map(({ key }) => key)
    .join(' ');
}

test('projects come in key order, only to people who see them', async () => {
  expect(await keys('vera')).toBe('OPS SUP');
  expect(await keys('paula')).toBe('OPS SEC SUP');
  expect(await keys('app')).toBe('OPS SEC SUP');
});

test('the projects a person may edit are those they administer', async () => {
  expect(await keys('paula', '?action=edit')).toBe('OPS SUP');
  expect(await keys('evan', '?action=edit')).toBe('');
  expect(await keys('evan', '?action=browse')).toBe('OPS SUP');
});

test('a text matches key or name in upper or lower case', async () => {
  expect(await keys('ada', '?query=desk')).toBe('SUP');
  expect(await keys('ada', '?query=op')).toBe('OPS');
  expect(await keys('ada', '?query=SE')).toBe('SEC');
  expect(await keys('ada', '?query=%25')).toBe('');
});

test('ids name some of the projects; unknown and hidden ones are left out, and fifty-one are refused', async () => {
  expect(await keys('ada', '?id=10002&id=10001&id=99999')).toBe('OPS SUP');
  expect(await keys('vera', '?id=10003')).toBe('');
  const many = Array.from({ length: 51 }, (_, n) => `id=${n + 1}`).join('&');
  expect((await ask(jira, `/project/search?${many}`, { as: 'ada' })).status).toBe(400);
});

test('a page says where it is and whether there is more', async () => {
  const { json } = await ask(jira, '/project/search?startAt=1&maxResults=1&orderBy=key', { as: 'ada' });
  const address = 'https://your-domain.atlassian.net/rest/api/3/project/search';
  expect(json).toMatchObject({
    ...{ self: `${address}?startAt=1&maxResults=1`, nextPage: `${address}?startAt=2&maxResults=1` },
    ...{ startAt: 1, maxResults: 1, total: 3, isLast: false },
    values: [{ id: '10003', key: 'SEC', name: 'Security', projectTypeKey: 'business' }],
  });
  const last = await ask(jira, '/project/search?maxResults=999', { as: 'ada' });
  expect(last.json).toMatchObject({ startAt: 0, maxResults: 50, isLast: true });
});

test.each([
  ['another action', '?action=delete', 400],
  ['a start that is no number', '?startAt=x', 400],
  ['another order', '?orderBy=owner', 501],
  ['another parameter', '?typeKey=software', 501],
])('%s is refused', async (_, query, status) => {
  expect((await ask(jira, `/project/search${query}`, { as: 'ada' })).status).toBe(status);
});

test('a project is found by id or key, and a hidden one looks like a missing one', async () => {
  const told = { id: '10002', key: 'OPS', name: 'Operations', projectTypeKey: 'software' };
  expect((await ask(jira, '/project/ops', { as: 'vera' })).json).toMatchObject(told);
  expect((await ask(jira, '/project/10002', { as: 'app' })).json).toMatchObject(told);
  const hidden = await ask(jira, '/project/SEC', { as: 'evan' });
  const missing = await ask(jira, '/project/SED', { as: 'evan' });
  expect(hidden.status).toBe(404);
  expect(JSON.stringify(hidden).replace('SEC', 'SED')).toBe(JSON.stringify(missing));
});

import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';
import { appAccountId, users } from '../users';

const anew = () => createJira({ db: openDatabase(':memory:'), projects: [] });
const ids = users.map(({ accountId }) => `accountId=${accountId}`).join('&');

test('known accounts come back for every caller, and others are left out', async () => {
  const path = `/user/bulk?${ids}&accountId=nobody&accountId=${appAccountId}`;
  const { json } = await ask(anew(), path, { as: 'vera' });
  expect(json).toMatchObject({
    ...{ startAt: 0, maxResults: 10, total: 5, isLast: true },
    values: [
      { accountId: users[0]?.accountId, displayName: 'Ada', active: true, accountType: 'atlassian' },
      ...['Paula', 'Evan', 'Vera'].map((displayName) => ({ displayName })),
      { accountType: 'app' },
    ],
  });
});

test('a page holds as many as requested', async () => {
  const { json } = await ask(anew(), `/user/bulk?${ids}&maxResults=3&startAt=2`, { as: 'ada' });
  expect(json).toMatchObject({ startAt: 2, maxResults: 3, total: 4, isLast: true });
  const all = await ask(anew(), `/user/bulk?${ids}&maxResults=999`, { as: 'ada' });
  expect(all.json).toMatchObject({ maxResults: 200 });
});

test('a closed account shows a former user, and can no longer call', async () => {
  const jira = anew();
  jira.closeAccount('evan');
  const path = `/user/bulk?accountId=${jira.findUser('evan')?.accountId ?? ''}`;
  const closed = { active: false, displayName: 'Former user', accountType: 'unknown' };
  expect((await ask(jira, path, { as: 'ada' })).json).toMatchObject({ values: [closed] });
  expect((await ask(jira, '/myself', { as: 'evan' })).status).toBe(401);
  jira.switches.closedAccounts = 'left out';
  expect((await ask(jira, path, { as: 'ada' })).json).toMatchObject({ total: 0, values: [] });
});

test.each([
  ['nobody named', '/user/bulk', 400],
  ['a page of no number', '/user/bulk?accountId=1&maxResults=x', 400],
  ['another parameter', '/user/bulk?accountId=1&username=ada', 501],
])('%s is refused', async (_, path, status) => {
  expect((await ask(anew(), path, { as: 'ada' })).status).toBe(status);
});

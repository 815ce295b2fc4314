import { openDatabase } from '../database';
import type { JiraApi } from '../forge/jira-api';
import { createJira } from './create-jira';
import { defaultSwitches } from './switches';

let now = Date.parse('2026-11-20T12:30:00Z');
const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP'], now: () => now });
const accountId = jira.findUser('evan')?.accountId ?? '';

async function ask(method: string, path: string, body?: unknown, door: JiraApi = jira.metered) {
  const { status, headers } = await door.handle({
    method,
    path: `/rest/api/3${path}`,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? '' : JSON.stringify(body),
    as: { kind: 'user', accountId },
  });
  return { status, wait: headers?.['Retry-After'], why: headers?.['RateLimit-Reason'] };
}
/** How many of several equal calls passed, and what the first refused one was told. */
async function askOften(times: number, method: string, path: string, body?: unknown) {
  const answers = [];
  for (let n = 0; n < times; n += 1) answers.push(await ask(method, path, body));
  const refused = answers.filter(({ status }) => status === 429);
  return { through: times - refused.length, told: refused[0] };
}

beforeEach(() => {
  now += 3_600_000;
  jira.resetLimits();
  jira.resetUsage();
  Object.assign(jira.switches, defaultSwitches);
});

test('once the hourly points are used up, every call has to wait for the next full hour', async () => {
  jira.switches.quota = { pointsAnHour: 5 };
  expect(await askOften(2, 'GET', '/issue/SUP-1')).toMatchObject({ through: 2 });
  expect((await ask('POST', '/search/jql', { jql: 'project = SUP', maxResults: 30 })).status).toBe(200);
  const told = { status: 429, wait: '1800', why: 'jira-quota-global-based' };
  expect(await ask('GET', '/myself')).toEqual(told);
  expect(await ask('PUT', '/issue/SUP-1/properties/x', 1)).toEqual(told);
  expect(jira.points()).toEqual({ app: 0, user: 35 });
  expect(jira.limited()).toEqual({ 'jira-quota-global-based': 2 });
  now += 1_799_001;
  expect(await ask('GET', '/myself')).toMatchObject({ status: 429, wait: '1' });
  now += 999;
  expect((await ask('GET', '/myself')).status).toBe(200);
});

test('the quota can be used up at once and reset, and does not affect the pages', async () => {
  jira.useUpQuota();
  expect((await ask('GET', '/myself')).status).toBe(429);
  expect((await ask('GET', '/myself', undefined, jira)).status).toBe(200);
  jira.resetLimits();
  expect((await ask('GET', '/myself')).status).toBe(200);
  jira.useUpQuota();
  jira.switches.quota = 'off';
  expect((await ask('GET', '/myself')).status).toBe(200);
});

test('an endpoint takes a hundred reads or fifty writes a second', async () => {
  const burst = { status: 429, wait: '1', why: 'jira-burst-based' };
  expect(await askOften(102, 'GET', '/issue/SUP-1')).toEqual({ through: 100, told: burst });
  expect((await ask('GET', '/issue/SUP-2')).status).toBe(429);
  expect((await ask('GET', '/myself')).status).toBe(200);
  const path = (n: number) => `/issue/${10_100 + n}/properties/x`;
  const writes = [];
  for (let n = 0; n < 40; n += 1) writes.push(await ask('PUT', path(n), 1));
  for (let n = 0; n < 11; n += 1) writes.push(await ask('PUT', path(n), 1));
  expect(writes.filter(({ status }) => status === 429)).toEqual([burst]);
  now += 1_000;
  expect((await ask('GET', '/issue/SUP-1')).status).toBe(200);
});

test('an issue takes twenty writes in two seconds and a hundred in thirty, by key or by id', async () => {
  const write = (times: number, issue: string) => askOften(times, 'PUT', `/issue/${issue}/properties/x`, 1);
  expect(await write(10, 'SUP-1')).toMatchObject({ through: 10 });
  const tooFast = { status: 429, wait: '2', why: 'jira-per-issue-on-write' };
  expect(await write(11, '10100')).toEqual({ through: 10, told: tooFast });
  expect(await write(1, 'SUP-2')).toMatchObject({ through: 1 });
  for (let round = 0; round < 4; round += 1) {
    now += 2_000;
    await write(20, 'SUP-1');
  }
  now += 2_000;
  expect(await write(1, 'SUP-1')).toMatchObject({ through: 0, told: { ...tooFast, wait: '30' } });
  now += 20_000;
  expect(await write(1, 'SUP-1')).toMatchObject({ through: 1 });
});

test('the limits on bursts and writes can be switched off', async () => {
  Object.assign(jira.switches, { bursts: 'off', issueWrites: 'off' });
  expect(await askOften(60, 'PUT', '/issue/SUP-1/properties/x', 1)).toMatchObject({ through: 60 });
});

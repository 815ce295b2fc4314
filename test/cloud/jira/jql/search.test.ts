import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';
import type { User } from '../users';

const now = Date.parse('2026-11-20T12:00:00Z');
const jira = createJira({ db: openDatabase(':memory:'), now: () => now });

async function keys(jql: string, as: User['name'] | 'app' = 'ada'): Promise<string> {
  const { status, json } = await ask(jira, '/search/jql', {
    as,
    method: 'POST',
    body: { jql, fields: ['key'], maxResults: 5000 },
  });
  expect({ jql, status, json }).toMatchObject({ status: 200 });
  return [...JSON.stringify(json).matchAll(/"key":"([A-Z]+-\d+)"/g)].map(([, key]) => key).join(' ');
}

async function count(jql: string, as: User['name'] | 'app' = 'ada'): Promise<unknown> {
  const { json } = await ask(jira, '/search/approximate-count', { as, method: 'POST', body: { jql } });
  return json;
}

test.each([
  ['key = SUP-39', 'SUP-39'],
  ['id = 11816', 'SUP-40'],
  ['issuekey in (sup-1, 10101) order by key', 'SUP-1 SUP-2'],
  ['key >= SUP-39 and key <= SUP-40 order by key desc', 'SUP-40 SUP-39'],
  ['project = SEC and status in (Open, "in PROGRESS") order by key', 'SEC-1 SEC-2'],
  ['project = "Security" and not (status = Open or status = Closed) order by key asc', 'SEC-1 SEC-3'],
  ['project = 10001 and priority = Highest and type = Bug', 'SUP-33'],
  ['project = SUP and priority > High order by key', 'SUP-1 SUP-6 SUP-33'],
  ['project = SUP and priority >= High and type = Question', ''],
  ['project = SUP and assignee is EMPTY and type = Question order by key', 'SUP-34'],
  ['project = SUP && assignee = ada && status != Closed && reporter = evan order by key', 'SUP-11 SUP-23'],
  ['summary ~ "salesforce serial"', 'SUP-39'],
  ['summary ~ "sale*" and project = SUP', 'SUP-39'],
  ['summary ~ "sale" and project = SUP', ''],
  [`summary ~ '"serial number"'`, 'SUP-39'],
  [`summary ~ '"number serial"'`, ''],
  ['text ~ rotterdam and project = SUP', 'SUP-3'],
  ['project = SEC and summary !~ badge and summary !~ mail order by created', 'SEC-1 SEC-2 SEC-3'],
  ['project = SUP and created > -30h', 'SUP-1'],
  ['project = SUP and created >= "-2d" order by key', 'SUP-1 SUP-2 SUP-3'],
  ['project = SUP and created < 2026-09-20 order by key', 'SUP-38'],
  ['project = SUP and created >= "2026/11/19 12:00"', 'SUP-1'],
  ['project = SUP and updated > now()', ''],
  ['project = SUP order by priority desc, created asc, key', /^SUP-33 SUP-6 SUP-1 /],
  ['project = SUP order by priority, key', /^SUP-1 SUP-6 SUP-33 SUP-2 /],
  ['project = SUP order by assignee, key', /^SUP-6 .* SUP-29 SUP-34$/],
  ['project in (SUP, SEC) ORDER BY key', /^SEC-1 .* SEC-5 SUP-1 SUP-2 .* SUP-10 /],
])('%s', async (jql, expected) => {
  const found = await keys(jql);
  if (typeof expected === 'string') expect(found).toBe(expected);
  else expect(found).toMatch(expected);
});

test('not equal never finds an empty field, however it is written', async () => {
  const [direct, turned, listed] = await Promise.all([
    count('project = SUP and assignee != evan'),
    count('project = SUP and not assignee = evan'),
    count('project = SUP and assignee not in (evan)'),
  ]);
  expect(direct).toEqual(turned);
  expect(direct).toEqual(listed);
  const all = { SUP: 40, evan: 0, empty: 0 };
  for (const [name, jql] of [
    ['evan', 'project = SUP and assignee = evan'],
    ['empty', 'project = SUP and assignee is null'],
  ] as const) {
    all[name] = (await keys(jql)).split(' ').length;
  }
  expect(direct).toEqual({ count: all.SUP - all.evan - all.empty });
});

test('the current user is the caller, and the app has nothing assigned', async () => {
  expect(await count('assignee = currentUser()', 'evan')).toEqual(await count('assignee = "Evan"'));
  expect(await count('assignee in (currentUser())', 'app')).toEqual({ count: 0 });
});

test('two thousand keys in one list are found', async () => {
  const list = Array.from({ length: 2000 }, (_, index) => `OPS-${index + 1}`).join(', ');
  expect(await count(`key in (${list})`)).toEqual({ count: 2000 });
});

test('only issues the caller may browse are found', async () => {
  const everything = 'created >= "2000-01-01"';
  expect(await count(everything, 'ada')).toEqual({ count: 2045 });
  expect(await count(everything, 'vera')).toEqual({ count: 2040 });
  expect(await count(everything, 'app')).toEqual({ count: 2045 });
});

import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';

const now = Date.parse('2026-11-20T12:00:00Z');
const jira = createJira({
  db: openDatabase(':memory:'),
  projects: ['SUP', 'OPS'],
  operations: 5_100,
  now: () => now,
});
const ids = Array.from({ length: 1000 }, (_, n) => 20_001 + n);

async function found(body: object) {
  const { status, json } = await ask(jira, '/search/jql', { as: 'evan', method: 'POST', body });
  expect(status).toBe(200);
  return [...JSON.stringify(json).matchAll(/"id":"(\d+)"/g)].map(([, id]) => Number(id));
}

test('among a thousand ids, those that left their project are found', async () => {
  jira.moveIssue('20500', 'SUP');
  jira.moveIssue('20700', 'SUP');
  const jql = `id in (${ids.join(',')}) AND project != OPS ORDER BY id`;
  expect((await found({ jql, fields: ['key'], maxResults: 5000 })).toSorted()).toEqual([20_500, 20_700]);
});

test('among a thousand ids, those changed recently are found', async () => {
  jira.touchIssue('20001');
  const jql = `id in (${ids.join(',')}) AND (project != OPS OR updated >= -5m)`;
  const changed = await found({ jql, fields: ['id'], maxResults: 5000 });
  expect(changed).toEqual(expect.arrayContaining([20_001, 20_500, 20_700]));
});

test.each([[[]], [['id']], [['key']], [['id', 'key']], [undefined]])(
  'a page with only %j holds five thousand issues',
  async (fields) => {
    const asked = { jql: 'project = OPS', maxResults: 6000, ...(fields && { fields }) };
    expect(await found(asked)).toHaveLength(5000);
  },
);

test.each([
  [{ fields: ['summary'] }],
  [{ fields: ['key', 'updated'] }],
  [{ fields: ['id'], properties: ['x'] }],
])('a page with %j holds a hundred', async (more) => {
  expect(await found({ jql: 'project = OPS', maxResults: 6000, ...more })).toHaveLength(100);
});

import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira, type Jira } from '../create-jira';
import type { IndexedProperty } from '../property-index';

const declared = [
  { propertyKey: 'links', path: 'count', type: 'number', searchAlias: 'linkCount' },
  { propertyKey: 'links', path: 'records', type: 'text', searchAlias: 'linkRecords' },
  { propertyKey: 'links', path: 'last.at', type: 'date', searchAlias: 'lastPush' },
  { propertyKey: 'links', path: 'last.outcome', type: 'string', searchAlias: 'lastOutcome' },
] as const satisfies readonly IndexedProperty[];

const db = openDatabase(':memory:');
const now = () => Date.parse('2026-11-20T12:00:00Z');
const jira = createJira({ db, now, projects: ['SUP'], indexedProperties: declared });

beforeAll(async () => {
  await write('SUP-1', {
    count: 2,
    records: '500Qy00000VvNShIAN 0015g00000ABCDe',
    last: { at: '2026-11-19T08:00:00Z', outcome: 'pushed' },
  });
  await write('SUP-2', {
    count: 10,
    records: ['500J80000019IF9IAM', '001zz'],
    last: { at: '2026-10-01T00:00:00.000Z', outcome: 'failed' },
  });
  await write('SUP-3', { count: 0, records: '' });
  await write('SUP-4', { count: 'three', last: { at: 'never', outcome: 7 } });
});

function write(key: string, value: unknown): Promise<{ readonly status: number }> {
  return ask(jira, `/issue/${key}/properties/links`, { as: 'evan', method: 'PUT', body: value });
}

async function keys(jql: string, where: Jira = jira): Promise<string> {
  const path = `/search/jql?fields=key&jql=${encodeURIComponent(jql)}`;
  const { status, json } = await ask(where, path, { as: 'vera' });
  expect({ status, json }).toMatchObject({ status: 200 });
  return [...JSON.stringify(json).matchAll(/"key":"([A-Z]+-\d+)"/g)].map(([, key]) => key).join(' ');
}

test.each([
  ['linkCount > 0 order by key', 'SUP-1 SUP-2'],
  ['linkCount in (0, 2) order by key', 'SUP-1 SUP-3'],
  ['linkCount != 2 order by key', 'SUP-2 SUP-3'],
  ['LINKCOUNT >= 2 order by linkCount desc', 'SUP-2 SUP-1'],
  ['linkCount is not empty order by linkCount', 'SUP-3 SUP-1 SUP-2'],
  ['linkCount is empty and key <= SUP-5 order by key', 'SUP-4 SUP-5'],
  ['issue.property[links].count = 10', 'SUP-2'],
  ['issue.property["links"].last.outcome = "pushed"', 'SUP-1'],
  ['linkRecords ~ 500qy00000vvnshian', 'SUP-1'],
  ['linkRecords ~ "001*" order by key', 'SUP-1 SUP-2'],
  ['linkRecords ~ 001zz', 'SUP-2'],
  ['lastPush >= -2d', 'SUP-1'],
  ['lastPush < "2026-11-01"', 'SUP-2'],
  ['lastPush is not empty order by lastPush', 'SUP-1 SUP-2'],
  ['lastOutcome = failed', 'SUP-2'],
  ['lastOutcome = "Failed"', ''],
  ['lastOutcome is not empty and lastOutcome != failed', 'SUP-1'],
])('%s', async (jql, expected) => {
  expect(await keys(jql)).toBe(expected);
});

test('a search sees every write and removal at once', async () => {
  await write('SUP-9', { count: 77 });
  expect(await keys('linkCount = 77')).toBe('SUP-9');
  await write('SUP-9', { count: 78 });
  expect(await keys('linkCount = 77')).toBe('');
  await ask(jira, '/issue/SUP-9/properties/links', { as: 'evan', method: 'DELETE' });
  expect(await keys('linkCount = 78')).toBe('');
});

test('a property declared later is found after a restart', async () => {
  const wider = [
    ...declared,
    { propertyKey: 'links', path: 'count', type: 'string', searchAlias: 'asText' },
  ] as const;
  const restarted = createJira({
    db: openDatabase(':memory:'),
    now,
    projects: ['SUP'],
    indexedProperties: wider,
  });
  expect(await keys('asText is not empty', restarted)).toBe('');
  expect(await keys('asText = three', createJira({ db, now, indexedProperties: wider }))).toBe('SUP-4');
});

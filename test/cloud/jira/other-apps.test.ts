import { openDatabase } from '../database';
import { ask } from './ask';
import { createJira } from './create-jira';
import type { IndexedProperty } from './property-index';

const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP'] });
const declared: IndexedProperty = {
  propertyKey: 'other',
  path: 'ids',
  type: 'text',
  searchAlias: 'otherIds',
};

async function find(jql: string) {
  const path = `/search/jql?fields=id&jql=${encodeURIComponent(jql)}`;
  const { status, json } = await ask(jira, path, { as: 'vera' });
  return { status, text: JSON.stringify(json) };
}

test("another app's property is searchable as long as that app declares it", async () => {
  jira.setProperty('10173', 'other', { ids: 'a1 b2' });
  expect((await find('otherIds is not EMPTY')).status).toBe(400);
  jira.declareProperties([declared]);
  expect((await find('otherIds is not EMPTY')).text).toContain('"10173"');
  jira.setProperty('10100', 'other', { ids: 'b2' });
  expect((await find('otherIds ~ "b2" and otherIds !~ a1')).text).toContain('"10100"');
  jira.declareProperties([]);
  expect((await find('otherIds ~ b2')).status).toBe(400);
});

test('a property can be removed, and for a deleted issue nothing happens', async () => {
  jira.declareProperties([declared]);
  jira.setProperty('10101', 'other', { ids: 'c3' });
  jira.setProperty('10101', 'other', undefined);
  expect((await find('otherIds ~ c3')).text).not.toContain('"10101"');
  expect((await ask(jira, '/issue/10101/properties/other', { as: 'vera' })).status).toBe(404);
  expect(() => jira.setProperty('77', 'other', 1)).not.toThrow();
});

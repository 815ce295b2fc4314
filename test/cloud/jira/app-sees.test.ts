import { openDatabase } from '../database';
import { ask } from './ask';
import { createJira } from './create-jira';

const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP'] });
const post = (path: string, body: unknown) => ask(jira, path, { as: 'app', method: 'POST', body });
const text = async (path: string, body: unknown) => JSON.stringify((await post(path, body)).json);
const statusOf = async (method: 'GET' | 'PUT' | 'DELETE', path: string) =>
  (await ask(jira, path, { as: 'app', method, ...(method === 'PUT' && { body: 1 }) })).status;

beforeEach(() => jira.restrictIssue('SUP-1', ['paula']));
afterEach(() => {
  jira.switches.appSees = 'as issue security lets it';
});

/** What the app gets about SUP-1 and SUP-2, call by call. */
async function whatTheAppSees() {
  const checked = { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10100] }] };
  return {
    read: await statusOf('GET', '/issue/10100'),
    listed: await statusOf('GET', '/issue/SUP-1/properties'),
    written: await statusOf('PUT', '/issue/10100/properties/x'),
    removed: await statusOf('DELETE', '/issue/10100/properties/x'),
    found: (await text('/search/jql', { jql: 'project = SUP', fields: ['key'], maxResults: 99 })).includes(
      '"SUP-1"',
    ),
    counted: await text('/search/approximate-count', { jql: 'project = SUP' }),
    fetched: (await text('/issue/bulkfetch', { issueIdsOrKeys: ['10100'], fields: ['id'] })).includes(
      '10100',
    ),
    mayEdit: (await text('/permissions/check', checked)).includes('10100'),
  };
}

const everything = {
  ...{ read: 200, listed: 200, written: 201, removed: 204 },
  ...{ found: true, counted: '{"count":40}', fetched: true, mayEdit: true },
};

test('issue security shuts the app out like anybody else', async () => {
  expect(await whatTheAppSees()).toEqual({
    ...{ read: 404, listed: 404, written: 404, removed: 404 },
    ...{ found: false, counted: '{"count":39}', fetched: false, mayEdit: false },
  });
});

test('a restriction that names the app lets it in', async () => {
  jira.restrictIssue('SUP-1', ['paula', 'app']);
  expect(await whatTheAppSees()).toEqual(everything);
});

test('an app that sees every issue need not be named', async () => {
  jira.switches.appSees = 'every issue';
  expect(await whatTheAppSees()).toEqual(everything);
});

test('many properties are accepted, and only the task shows that one issue was left out', async () => {
  const issues = [10100, 10101].map((issueID) => ({ issueID, properties: { bulk: 1 } }));
  const accepted = await post('/issue/properties/multi', { issues });
  expect(accepted.status).toBe(303);
  await jira.settled();
  const task = await ask(jira, `/task/${accepted.headers['location']?.split('/').at(-1) ?? ''}`, {
    as: 'app',
  });
  expect(task.json).toMatchObject({
    status: 'COMPLETE',
    result: { updated: [10101], errors: [{ issueID: 10100 }] },
  });
  expect((await ask(jira, '/issue/SUP-1/properties/bulk', { as: 'paula' })).status).toBe(404);
  expect((await ask(jira, '/issue/SUP-2/properties/bulk', { as: 'paula' })).status).toBe(200);
});

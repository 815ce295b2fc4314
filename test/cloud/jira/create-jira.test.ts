import { openDatabase } from '../database';
import { ask } from './ask';
import { createJira } from './create-jira';

const someText: unknown = expect.any(String);
const jira = createJira({ db: openDatabase(':memory:'), now: () => Date.parse('2026-11-20T12:00:00Z') });

test('the issues of the documentation are there, with the fields of the REST API', async () => {
  const { status, json } = await ask(jira, '/issue/10173', { as: 'vera' });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    id: '10173',
    key: 'SUP-39',
    self: 'https://your-domain.atlassian.net/rest/api/3/issue/10173',
    fields: {
      summary: 'Case from Salesforce is missing the serial number',
      issuetype: { name: 'Incident', subtask: false },
      project: { id: '10001', key: 'SUP', name: 'Support desk' },
      status: { name: 'Waiting for customer', statusCategory: { key: 'indeterminate' } },
      assignee: { displayName: 'Paula', accountType: 'atlassian' },
      description: { type: 'doc', version: 1 },
      created: '2026-11-17T12:00:00.000+0000',
    },
  });
});

test('an issue is found by its key in upper or lower case', async () => {
  expect((await ask(jira, '/issue/sup-40?fields=summary', { as: 'evan' })).json).toMatchObject({
    id: '11816',
  });
});

test('an issue comes only with the requested fields and properties', async () => {
  await ask(jira, '/issue/SUP-1/properties/one', { as: 'evan', method: 'PUT', body: { a: 1 } });
  await ask(jira, '/issue/SUP-1/properties/two', { as: 'evan', method: 'PUT', body: 2 });
  const { json } = await ask(jira, '/issue/SUP-1?fields=summary,unheard&properties=one,three', {
    as: 'evan',
  });
  expect(json).toEqual({
    expand: '',
    id: '10100',
    key: 'SUP-1',
    self: someText,
    fields: { summary: someText },
    properties: { one: { a: 1 } },
  });
});

test('a hidden issue and an unknown one look the same, to people and to the app', async () => {
  const refusal = {
    status: 404,
    json: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
  };
  expect(await ask(jira, '/issue/SEC-1', { as: 'evan' })).toMatchObject(refusal);
  expect(await ask(jira, '/issue/SEC-99', { as: 'ada' })).toMatchObject(refusal);
  expect(await ask(jira, '/issue/99999', { as: 'app' })).toMatchObject(refusal);
  expect(await ask(jira, '/issue/SEC-1', { as: 'paula' })).toMatchObject({ status: 200 });
  expect(await ask(jira, '/issue/SEC-1', { as: 'app' })).toMatchObject({ status: 200 });
});

test('an account Jira does not know is refused', async () => {
  const as = { kind: 'user', accountId: 'stranger' } as const;
  const { status } = await jira.handle({
    method: 'GET',
    path: '/rest/api/3/myself',
    headers: {},
    body: '',
    as,
  });
  expect(status).toBe(401);
});

test('people and the app have accounts of their own', async () => {
  expect((await ask(jira, '/myself', { as: 'ada' })).json).toMatchObject({
    accountId: '5b10a2844c20165700ede21a',
    accountType: 'atlassian',
    displayName: 'Ada',
  });
  expect((await ask(jira, '/myself', { as: 'app' })).json).toMatchObject({ accountType: 'app' });
});

test('anything not implemented is refused by name', async () => {
  const { status, json } = await ask(jira, '/issue/10173/comment?x=1', { as: 'ada', method: 'POST' });
  expect(status).toBe(501);
  expect(json).toMatchObject({
    errorMessages: ['The local Jira does not implement POST /rest/api/3/issue/10173/comment.'],
  });
  expect((await ask(jira, '/issue/10173?expand=names', { as: 'ada' })).status).toBe(501);
});

test('the old search is gone', async () => {
  expect((await ask(jira, '/search?jql=project=SUP', { as: 'ada' })).status).toBe(410);
});

test('a path that cannot be decoded is a bad request', async () => {
  expect((await ask(jira, '/issue/%E0%A4%A/properties', { as: 'ada' })).status).toBe(400);
});

test('a body without a JSON content type is not read', async () => {
  const call = { method: 'PUT', path: '/rest/api/3/issue/10173/properties/x', body: '1' } as const;
  const headers = { 'Content-Type': 'text/plain;charset=UTF-8' };
  expect((await jira.handle({ ...call, headers, as: { kind: 'app' } })).status).toBe(415);
});

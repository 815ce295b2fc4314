import { startFixture, type Fixture } from '../fixture/start-fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
beforeEach(() => {
  fixture.jiraRequests.length = 0;
  fixture.lines.length = 0;
});
afterAll(() => fixture.stop());

test('asUser is the person who started the invocation', async () => {
  await fixture.ask('readAsUser', {}, 'evan');
  expect(fixture.jiraRequests).toMatchObject([
    { path: '/rest/api/3/issue/1', as: { kind: 'user', accountId: 'evan' } },
  ]);
});

test('asApp is the app, with body and method unchanged', async () => {
  await fixture.ask('write');
  expect(fixture.jiraRequests).toMatchObject([{ method: 'PUT', body: '{"a":"ä"}', as: { kind: 'app' } }]);
});

test('asUser without a person needs authentication', async () => {
  const result = await fixture.call('probe', 'readAsUser', {}, null);
  expect(result).toMatchObject({ value: { name: 'NEEDS_AUTHENTICATION_ERR', status: 401 } });
  expect(fixture.jiraRequests).toEqual([]);
});

test.each([
  ['readAsSomebody', { value: 'vera' }],
  ['readAsNobody', {}],
  ['readConfluence', {}],
])('%s is not implemented, and logged as an error', async (probe, payload) => {
  expect(await fixture.ask(probe, payload)).toMatchObject({ name: 'PROXY_ERR', status: 501 });
  expect(fixture.lines).toContainEqual(expect.objectContaining({ from: 'cloud', level: 'error' }));
  expect(fixture.jiraRequests).toEqual([]);
});

test('a call whose scope is not in the manifest is refused as Jira does', async () => {
  expect(await fixture.ask('readMyself')).toMatchObject({
    status: 401,
    body: '{"code":401,"message":"Unauthorized; scope does not match"}',
  });
  expect(fixture.lines.at(-1)?.text).toContain('read:jira-user');
  expect(fixture.jiraRequests).toEqual([]);
});

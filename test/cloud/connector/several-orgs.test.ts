import { j80, runningConnector, vvn, type Came } from './running-connector';
import { sandboxRecordId, seededRecordId } from './seed/seeded-record-id';

const running = runningConnector();
const only = { production: seededRecordId('Case', 1_000), sandbox: sandboxRecordId('Case', 0) };
const mapping = { '*': ['Case', 'Account'] };
const added = {
  id: 'emea',
  name: 'EMEA org',
  salesforceHost: 'example-emea.my.salesforce.com',
  authorized: true,
  allowModification: true,
  allowAutoPush: false,
  allowAutoPull: false,
  objects: ['Case'],
};
/** An authorized sandbox with a token of its own, and OPS bound to it. */
let sandbox = '';

beforeEach(() => {
  const { standIn } = running();
  standIn.changeConnection('sandbox', { authorized: true, allowModification: true });
  standIn.bind({ projectId: '10002', connection: 'sandbox', mapping });
  sandbox = standIn.mintToken({ region: 'global', lifespanMinutes: 60, connection: 'sandbox' });
});

const noSuch = (soid: string): string => `insufficient access rights on object id: Case ${soid}`;

function associate(soid: string, issueId = '20001'): Promise<Came> {
  const body = { jiraIssueId: issueId, son: 'Case', soid };
  return running().send('POST', '/external/api/association', { token: sandbox, body });
}

function push(soid: string, issueId = '20001', projectId = '10002'): Promise<Came> {
  const path = `/external/api/push/project/${projectId}/issue/${issueId}/to/Case/${soid}`;
  return running().send('POST', path, { token: sandbox });
}

function list(issueId: string, token: string): Promise<Came> {
  return running().send('GET', `/external/api/associations?jiraIssueId=${issueId}`, { token });
}

test('a record is found with a token of its own org only', async () => {
  expect((await associate(only.production)).status).toBe(422);
  expect((await associate(only.sandbox)).status).toBe(201);
  expect((await push(only.sandbox)).status).toBe(200);
  const came = await running().associate({ son: 'Case', soid: only.sandbox });
  expect(came).toMatchObject({ status: 422, json: { message: noSuch(only.sandbox) } });
});

test('a copied record has the same id in both orgs, and a push changes the one of its token', async () => {
  const { standIn } = running();
  expect(standIn.record(vvn, 'sandbox')?.fields).toEqual(standIn.record(vvn)?.fields);
  await associate(vvn);
  expect((await push(vvn)).status).toBe(200);
  expect(standIn.record(vvn, 'sandbox')?.changedBy).toBe('Push of OPS-1');
  expect(standIn.record(vvn)?.changedBy).toBe('Salesforce');
});

test('a link to a record of the other org is listed, and neither pushed nor sent again', async () => {
  const { standIn } = running();
  standIn.putLink({ issueId: '20001', soid: only.production, connection: 'production' });
  expect(await list('20001', sandbox)).toMatchObject({ json: { data: [{ soid: only.production }] } });
  expect((await push(only.production)).status).toBe(422);
  const path = '/external/api/associations?jiraIssueId=20001&replace=true';
  const associations = [
    { son: 'Case', soid: only.production },
    { son: 'Case', soid: only.sandbox },
  ];
  const replaced = await running().send('POST', path, { token: sandbox, body: { associations } });
  expect(replaced.status).toBe(422);
  expect(standIn.associationsOf('20001')).toHaveLength(1);
});

test('a project bound to another connection is refused', async () => {
  expect((await associate(only.sandbox, '10173')).status).toBe(422);
  expect((await push(vvn, '10173', '10001')).status).toBe(422);
  running().standIn.bind({ projectId: '10001', connection: 'sandbox', mapping });
  expect((await associate(only.sandbox, '10173')).status).toBe(201);
  expect((await running().associate({ son: 'Case', soid: j80 })).status).toBe(422);
});

test('while links of other connections are hidden, each connection replaces and keeps its own', async () => {
  const { standIn } = running();
  standIn.putLink({ issueId: '20001', soid: vvn, connection: 'production', viewOnly: true });
  standIn.switches.set({ otherConnectionsLinks: 'hidden' });
  expect((await associate(vvn)).status).toBe(201);
  const path = '/external/api/associations?jiraIssueId=20001&replace=true';
  await running().send('POST', path, { token: sandbox, body: { associations: [] } });
  expect(await list('20001', sandbox)).toMatchObject({ json: { data: [] } });
  expect(standIn.associationsOf('20001')).toMatchObject([{ connection: 'production', viewOnly: true }]);
  expect((await push(vvn)).status).toBe(404);
});

test('a third connection is added by control, to an org of its own or to one that another leads to', async () => {
  const control = (body: object): Promise<Came> => running().send('POST', '/__standin/connections', { body });
  expect((await control(added)).status).toBe(200);
  expect((await control(added)).status).toBe(409);
  expect((await control({ ...added, id: 'no good' })).status).toBe(400);
  await control({ ...added, id: 'second', org: 'production' });
  for (const [connection, status] of [
    ['emea', 422],
    ['second', 201],
  ] as const) {
    running().standIn.bind({ projectId: '10002', connection, mapping });
    sandbox = running().standIn.mintToken({ region: 'global', lifespanMinutes: 60, connection });
    expect((await associate(only.production)).status).toBe(status);
  }
  running().standIn.reset();
  expect((await list('20001', sandbox)).status).toBe(401);
});

test('the records of an org are shown over HTTP and on the pages', async () => {
  const path = `/__standin/state/records/${only.sandbox}`;
  expect((await running().send('GET', path)).status).toBe(404);
  expect((await running().send('GET', `${path}?org=sandbox`)).json).toMatchObject({ org: 'sandbox' });
  const page = await running().send('GET', `/records/${vvn}?org=sandbox`);
  expect(page.text).toContain('https://example--test.sandbox');
  expect(page.text).toContain('has a record with this id too');
  expect((await running().send('GET', '/records?org=sandbox&son=Account')).text).toContain(
    `/records/${sandboxRecordId('Account', 0)}?org=sandbox`,
  );
});

test('the page says what a second token ends', async () => {
  const make = (): Promise<Came> =>
    running().send('POST', '/connections/apac/token', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'lifespanMinutes=60',
    });
  running().standIn.addConnection({ ...added, id: 'apac', name: 'APAC org' });
  expect((await make()).text).not.toContain('ended when');
  expect((await make()).text).toContain('The former token of APAC org ended when this one was made');
});

import { j80, runningConnector, vvn } from './running-connector';

const running = runningConnector();
const control = (
  method: string,
  path: string,
  body?: unknown,
): ReturnType<ReturnType<typeof running>['send']> =>
  running().send(method, `/__standin${path}`, body === undefined ? {} : { body });

test('PATCH changes some switches, and PUT resets the others to their defaults', async () => {
  await control('PATCH', '/switches', { pushOk: 'noContent204' });
  expect((await control('PATCH', '/switches', { latencyMs: 1 })).json).toMatchObject({
    pushOk: 'noContent204',
    latencyMs: 1,
  });
  expect((await control('PUT', '/switches', { latencyMs: 2 })).json).toMatchObject({
    pushOk: 'json200',
    latencyMs: 2,
  });
  expect((await control('GET', '/switches')).json).toEqual(running().standIn.switches.get());
});

test('faults are set, counted and removed over HTTP', async () => {
  const set = await control('POST', '/faults', { kind: 'status', match: { region: 'eu' }, times: 3 });
  expect(set).toMatchObject({ status: 200, json: { hits: 0, left: 3 } });
  await control('POST', '/faults', { kind: 'emptyBody' });
  await running().list('10173');
  const listed = (await control('GET', '/faults')).json;
  expect(listed).toMatchObject([
    { wish: { kind: 'status' }, hits: 0 },
    { wish: { kind: 'emptyBody' }, hits: 1, left: null },
  ]);
  const [first] = running().standIn.faults.list();
  expect((await control('DELETE', `/faults/${first?.id ?? ''}`)).status).toBe(200);
  expect((await control('DELETE', `/faults/${first?.id ?? ''}`)).status).toBe(404);
  await control('DELETE', '/faults');
  expect(running().standIn.faults.list()).toEqual([]);
});

test('a colleague changes links without the API', async () => {
  await control('POST', '/links', { issueId: 'SUP-74', soid: vvn.slice(0, 15), viewOnly: true });
  const linked = { issueId: '10173', son: 'Case', soid: vvn, viewOnly: true, autoPush: false };
  expect((await control('GET', '/state/associations?issueId=SUP-74')).json).toMatchObject([linked]);
  expect((await control('GET', '/state/associations')).json).toEqual([{ issueId: '10173', total: 1 }]);
  expect((await control('DELETE', '/links', { issueId: '10173', soid: vvn })).status).toBe(200);
  expect((await control('DELETE', '/links', { issueId: '10173', soid: vvn })).status).toBe(404);
  expect((await control('POST', '/links', { issueId: '99999', soid: vvn })).status).toBe(404);
});

test('records are listed, and changed as somebody in Salesforce would', async () => {
  expect((await control('GET', '/state/records?son=Case&limit=70')).json).toHaveLength(70);
  await control('PATCH', `/state/records/${j80}`, { fields: { Status: 'Closed' } });
  expect((await control('GET', `/state/records/${j80.slice(0, 15)}`)).json).toMatchObject({
    soid: j80,
    fields: { Status: 'Closed' },
  });
  expect((await control('GET', '/state/records/500000000000000')).status).toBe(404);
});

test('tokens are listed without their text and revoked by id', async () => {
  await control('POST', '/tokens', { region: 'eu', lifespanMinutes: 15, issuedMinutesAgo: 20 });
  const [newest] = (await control('GET', '/tokens')).text.split('},');
  const id = /"id":"([^"]+)"/.exec(newest ?? '')?.[1] ?? '';
  expect(newest).not.toContain('eyJ');
  expect(newest).toContain(`"expiresAt":${String(running().now - 5 * 60_000)}`);
  expect((await control('DELETE', `/tokens/${id}`)).status).toBe(200);
  expect((await control('DELETE', '/tokens/none')).status).toBe(404);
});

test('connections and bindings are changed over HTTP', async () => {
  await control('PUT', '/bindings', {
    projectId: '10003',
    connection: 'production',
    mapping: { '*': ['Case'] },
  });
  await control('PATCH', '/connections/production', { authorized: false });
  await control('DELETE', '/bindings/10001');
  expect((await control('GET', '/bindings')).json).toMatchObject([
    { projectId: '10002' },
    { projectId: '10003' },
  ]);
  expect((await control('GET', '/connections')).json).toMatchObject([
    { id: 'production', authorized: false },
    { id: 'sandbox' },
  ]);
});

test('a reset restores the seed and leaves tokens valid', async () => {
  running().standIn.putLink({ issueId: '10173', soid: vvn });
  await running().push();
  running().standIn.unbind('10001');
  running().standIn.faults.add({ kind: 'hang' });
  await control('POST', '/reset');
  expect(running().standIn.pushes()).toEqual([]);
  expect(running().standIn.record(vvn)?.changedBy).toBe('Salesforce');
  expect(await running().list('10173')).toMatchObject({ status: 200, json: { data: [] } });
});

test('calls are kept as they came, without their tokens', async () => {
  await running().associate({ son: 'Case', soid: vvn });
  const call = {
    method: 'POST',
    region: 'global',
    path: '/external/api/association?allowUpsert=false',
    headers: { authorization: 'JWT', 'content-type': 'application/json' },
    body: `{"jiraIssueId":"10173","son":"Case","soid":"${vvn}"}`,
    status: 201,
  };
  expect(running().standIn.calls()).toMatchObject([call]);
  expect((await control('GET', '/state/calls')).text).not.toContain('eyJ');
});

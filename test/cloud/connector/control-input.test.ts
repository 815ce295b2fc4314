import { runningConnector } from './running-connector';

const running = runningConnector();
const control = (
  method: string,
  path: string,
  body?: unknown,
): ReturnType<ReturnType<typeof running>['send']> =>
  running().send(method, `/__standin${path}`, body === undefined ? {} : { body });

test.each([
  ['PATCH', '/switches', { moonPhase: 'full' }, 'body: unknown moonPhase'],
  [
    'PATCH',
    '/switches',
    { pushOk: 'maybe' },
    'pushOk: must be one of json200, accepted202, noContent204, plainText200',
  ],
  ['PUT', '/switches', { latencyMs: -1 }, 'latencyMs: must be at least 0'],
  ['PATCH', '/switches', '{', 'body: must be JSON'],
  ['POST', '/faults', { kind: 'status', status: 99 }, 'status: must be at least 200'],
  [
    'POST',
    '/faults',
    { kind: 'hang', match: { path: '^(' } },
    'match.path: must begin with / (a prefix) or with ^ (a regular expression)',
  ],
  ['POST', '/faults', { kind: 'hang', match: { project: '1' } }, 'match: unknown project'],
  ['POST', '/tokens', { region: 'us', lifespanMinutes: 15 }, 'region: must be one of global, eu'],
  [
    'POST',
    '/tokens',
    { region: 'eu', lifespanMinutes: 15, connection: 'none' },
    'connection: there is no none',
  ],
  ['POST', '/links', { issueId: '10173' }, 'soid: must be string'],
  ['PATCH', '/connections/production', { objects: 'Case' }, 'objects: must be array'],
  [
    'PUT',
    '/bindings',
    { projectId: '10003', connection: 'none', mapping: {} },
    'connection: there is no none',
  ],
  ['GET', '/state/pushes?limit=x', undefined, 'body: must be number'],
])('%s %s explains what is wrong with %j', async (method, path, body, message) => {
  const before = running().standIn.switches.get();
  expect(await control(method, path, body)).toMatchObject({ status: 400, json: { success: false, message } });
  expect(running().standIn.switches.get()).toEqual(before);
});

test('unknown controls and wrong methods are reported by name', async () => {
  expect((await control('GET', '/nothing')).status).toBe(404);
  expect(await control('DELETE', '/switches')).toMatchObject({
    status: 405,
    json: { message: 'takes GET, PATCH, PUT' },
  });
});

test('a page of another origin may not use the controls, on either port', async () => {
  const { global, eu } = running().standIn.origins;
  const ask = (at: string, origin: string): Promise<Response> =>
    fetch(`${at}/__standin/reset`, { method: 'POST', headers: { origin } });
  const statuses = await Promise.all([
    ask(global, 'https://example.com'),
    ask(global, eu),
    ask(global, 'null'),
    ask(eu, eu),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([403, 403, 403, 200]);
});

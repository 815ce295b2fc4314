import { connect } from 'node:net';
import { item, runningConnector, vvn } from './running-connector';

const running = runningConnector();
const list = '/external/api/associations?jiraIssueId=10173';

/** Sends a request line unchanged, which no HTTP client would allow, and returns the status. */
function raw(target: string): Promise<number> {
  const { port, host } = new URL(running().standIn.origins.global);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
    socket.once('data', (data) => resolve(Number(data.toString().split(' ')[1])));
    socket.once('error', reject);
  });
}

test.each([
  '/external/api/associations/',
  '/external//api/associations',
  '/external/api/x/../associations',
  '/EXTERNAL/api/associations',
  '/external/api/associations%2F',
  '//external/api/associations',
  '/favicon.ico',
])('%s is no route: paths must match exactly', async (target) => {
  expect(await raw(target)).toBe(404);
});

test.each(['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])('%s is no method of the API', async (method) => {
  expect((await running().send(method, list)).status).toBe(404);
});

test('a missing route echoes no markup', async () => {
  expect((await running().send('GET', '/%3Cb%3E<b>')).text).not.toContain('<b>');
});

test('a path part that cannot be decoded is no route', async () => {
  expect((await running().push(`project/10001/issue/10173/to/Case/%E0%A4%A`)).status).toBe(404);
});

test('a body without a JSON content type is refused', async () => {
  const came = await running().send('POST', '/external/api/association', {
    headers: { 'content-type': 'text/plain' },
    body: { jiraIssueId: '10173', ...item() },
  });
  expect(came.status).toBe(415);
});

test('a body that is not JSON, or is missing, is refused', async () => {
  const post = async (body: string): Promise<number> =>
    (await running().send('POST', '/external/api/association', { body })).status;
  expect(await Promise.all([post('{"jiraIssueId":'), post(''), post('[]'), post('null')])).toEqual([
    400, 400, 400, 400,
  ]);
});

test('a body over the limit is refused and nothing is done', async () => {
  const came = await running().associate(item(vvn, { note: 'x'.repeat(10_000_001) }));
  expect(came.status).toBe(413);
  expect(running().standIn.associationsOf('10173')).toEqual([]);
});

test.each(['allowUpsert=yes', 'allowUpsert=1', 'allowUpsert='])('%s is no boolean', async (query) => {
  expect((await running().associate(item(), `?${query}`)).status).toBe(400);
});

test('unknown fields are ignored', async () => {
  expect((await running().associate(item(vvn, { colour: 'red' }))).status).toBe(201);
});

test('pushes at the same time are all logged', async () => {
  running().standIn.putLink({ issueId: '10173', soid: vvn });
  await Promise.all(Array.from({ length: 50 }, () => running().push()));
  expect(running().standIn.pushCount()).toBe(50);
});

test('the most requests open at the same time are counted', async () => {
  const { standIn, list } = running();
  standIn.switches.set({ latencyMs: 50 });
  standIn.open.reset();
  await Promise.all([list('10173'), list('10173'), list('10173')]);
  await list('10173');
  expect(standIn.open.most()).toBe(3);
  standIn.open.reset();
  expect(standIn.open.most()).toBe(0);
});

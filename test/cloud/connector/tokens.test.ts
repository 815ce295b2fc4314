import { item, runningConnector, vvn } from './running-connector';

const running = runningConnector();
const minute = 60_000;
const list = '/external/api/associations?jiraIssueId=10173';

test('a token is a signed HS256 JWT that says when it ends', () => {
  const [head = '', claims = '', signature] = running()
    .standIn.mintToken({ region: 'eu', lifespanMinutes: 15 })
    .split('.');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  expect(read(head)).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(read(claims)).toMatchObject({ aud: 'eu', exp: Math.floor(running().now / 1_000) + 15 * 60 });
  expect(signature).toMatch(/^[\w-]{43}$/);
});

test('a token expires after its lifespan, and others stay valid', async () => {
  running().standIn.switches.set({ tokensOverlap: 'bothLive' });
  const short = running().standIn.mintToken({ region: 'global', lifespanMinutes: 15 });
  const long = running().standIn.mintToken({ region: 'global', lifespanMinutes: 30 });
  running().now += 15 * minute - 1;
  expect((await running().send('GET', list, { token: short })).status).toBe(200);
  running().now += 1;
  expect((await running().send('GET', list, { token: short })).status).toBe(401);
  expect((await running().send('GET', list, { token: long })).status).toBe(200);
});

test('a token can be revoked by its text, others stay valid', async () => {
  running().standIn.switches.set({ tokensOverlap: 'bothLive' });
  const wish = { region: 'global', lifespanMinutes: 60 } as const;
  const [one, other] = [running().standIn.mintToken(wish), running().standIn.mintToken(wish)];
  expect(one).not.toBe(other);
  running().standIn.revokeToken(one);
  expect((await running().send('GET', list, { token: one })).status).toBe(401);
  expect((await running().send('GET', list, { token: other })).status).toBe(200);
});

test('a next token ends the present one of its connection and region, and no other', async () => {
  const { standIn } = running();
  const wish = { region: 'global', lifespanMinutes: 60 } as const;
  const kept = [
    { token: standIn.mintToken({ ...wish, region: 'eu' }), region: 'eu' },
    { token: standIn.mintToken({ ...wish, connection: 'sandbox' }), region: 'global' },
  ] as const;
  const present = standIn.mintToken(wish);
  const made = await running().send('POST', '/__standin/tokens', { body: wish });
  expect(made.json).toMatchObject({ ended: 1, revoked: false });
  expect((await running().send('GET', list, { token: present })).status).toBe(401);
  for (const each of kept) expect((await running().send('GET', list, each)).status).toBe(200);
});

test('an older token that is made for a test ends no newer one', async () => {
  const present = running().standIn.mintToken({ region: 'global', lifespanMinutes: 60 });
  running().standIn.mintToken({ region: 'global', lifespanMinutes: 60, issuedMinutesAgo: 90 });
  expect((await running().send('GET', list, { token: present })).status).toBe(200);
});

test('a token is valid only for its own region', async () => {
  const token = running().standIn.mintToken({ region: 'eu', lifespanMinutes: 60 });
  expect((await running().send('GET', list, { token, region: 'eu' })).status).toBe(200);
  expect((await running().send('GET', list, { token, region: 'global' })).status).toBe(401);
});

test.each([
  ['Bearer', (token: string) => `Bearer ${token}`],
  ['another spelling of the scheme', (token: string) => `jwt ${token}`],
  ['no scheme', (token: string) => token],
  ['two spaces', (token: string) => `JWT  ${token}`],
  ['a cut token', (token: string) => `JWT ${token.slice(0, -4)}`],
  ['a changed claim', (token: string) => `JWT ${token.replace(/\.[^.]+\./, `.${encoded({ exp: 9e9 })}.`)}`],
  ['no token', () => ''],
  ['nonsense', () => 'JWT nonsense'],
])('%s is refused and does nothing', async (_, header) => {
  const token = running().standIn.mintToken({ region: 'global', lifespanMinutes: 60 });
  const came = await running().send('POST', '/external/api/association', {
    headers: { authorization: header(token) },
    body: { jiraIssueId: '10173', ...item() },
  });
  expect(came).toMatchObject({ status: 401, json: { success: false } });
  expect(running().standIn.associationsOf('10173')).toEqual([]);
});

test('for a token of a connection without bindings, no project is bound', async () => {
  const token = running().standIn.mintToken({ region: 'global', lifespanMinutes: 60, connection: 'sandbox' });
  running().standIn.changeConnection('sandbox', { authorized: true });
  const path = `/external/api/push/project/10001/issue/10173/to/Case/${vvn}`;
  expect((await running().send('POST', path, { token })).status).toBe(422);
  expect(running().standIn.pushes()).toMatchObject([{ connection: 'sandbox' }]);
});

test('lifespans go from 15 minutes to 365 days', async () => {
  const mint = (lifespanMinutes: number): Promise<{ status: number; json: unknown }> =>
    running().send('POST', '/__standin/tokens', { body: { region: 'global', lifespanMinutes } });
  expect((await mint(14)).status).toBe(400);
  expect((await mint(365 * 24 * 60 + 1)).status).toBe(400);
  expect(await mint(365 * 24 * 60)).toMatchObject({
    status: 200,
    json: { region: 'global', connection: 'production', revoked: false },
  });
});

function encoded(claims: object): string {
  return Buffer.from(JSON.stringify(claims)).toString('base64url');
}

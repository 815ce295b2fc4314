import { callBackDoor } from '../../../src/entry/call-back';
import { beginLogIn } from '../../../src/records/begin-log-in';
import { AppError } from '../../../src/shared/app-error';
import { aPersonsWorld, begin, evan, id } from '../records/person/person-world';
import type { World } from '../../ports';

const code = 'aPrx1234==';

/** A request as Forge hands it to a web trigger. */
const request = (queryParameters: Readonly<Record<string, readonly string[]>>, over: object = {}) => ({
  method: 'GET',
  path: '/x1/abc',
  userPath: '',
  headers: { accept: ['text/html'] },
  body: '',
  queryParameters,
  ...over,
});
const knock = (world: World, given: unknown) => callBackDoor(world.ports)(given);

test('a call-back that was waited for leads back into Jira, and what it brought is not in the address', async () => {
  const world = await aPersonsWorld();
  const state = await begin(world);
  const answer = await knock(world, request({ code: [code], state: [state], sfdc_community_url: ['x'] }));
  expect(answer.statusCode).toBe(302);
  const location = new URL(answer.headers['location']?.[0] ?? '');
  expect(location.origin + location.pathname).toBe('https://example.atlassian.net/jira/apps/a/e');
  expect([...location.searchParams.keys()]).toEqual(['ticket']);
  expect(location.searchParams.get('ticket')).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${code}|${state}`));
  expect(answer.headers).toMatchObject({ 'cache-control': ['no-store'], 'referrer-policy': ['no-referrer'] });
});

test.each([
  ['denied', { error: ['access_denied'], error_description: ['end-user denied authorization'] }],
  ['refused without words', { error: ['OAUTH_APP_BLOCKED'] }],
])('one that was %s leads back too', async (_, query) => {
  const world = await aPersonsWorld();
  const answer = await knock(world, request({ ...query, state: [await begin(world)] }));
  expect(answer.statusCode).toBe(302);
});

const other = 'x'.repeat(43);

/** What anybody may send to a public address. `STATE` is one that is waited for. */
test.each<[string, object]>([
  ['nothing', {}],
  ['another method', request({ code: [code], state: ['STATE'] }, { method: 'POST' })],
  ['a path below', request({ code: [code], state: ['STATE'] }, { userPath: '/more' })],
  ['no state', request({ code: [code] })],
  ['an unknown state', request({ code: [code], state: [other] })],
  ['a state of another form', request({ code: [code], state: ['STATE', 'STATE'] })],
  ['a state that is too long', request({ code: [code], state: [`${other}x`] })],
  ['neither code nor error', request({ state: ['STATE'] })],
  ['code and error', request({ code: [code], error: ['access_denied'], state: ['STATE'] })],
  ['two codes', request({ code: [code, code], state: ['STATE'] })],
  ['an empty code', request({ code: [''], state: ['STATE'] })],
  ['a code with line ends', request({ code: ['a\r\nset-cookie: x'], state: ['STATE'] })],
  ['a code that is too long', request({ code: ['a'.repeat(2_001)], state: ['STATE'] })],
  ['an error that is a sentence', request({ error: ['call this number'], state: ['STATE'] })],
])('%s is refused in plain words, and keeps nothing', async (_, given) => {
  const world = await aPersonsWorld();
  const state = await begin(world);
  const sent: unknown = JSON.parse(JSON.stringify(given).replaceAll('STATE', state));
  const answer = await knock(world, sent);
  expect([answer.statusCode, world.logIns.back.size]).toEqual([400, 0]);
  expect(answer.body).toMatch(/Nothing was stored\. Begin it again in Jira/);
  expect(answer.headers).toMatchObject({ 'content-type': ['text/plain; charset=utf-8'] });
  expect(world.logIns.begun.size).toBe(1);
});

test.each([undefined, null, 7, 'x', [], { queryParameters: null }])('%p is no request', async (given) => {
  expect((await knock(await aPersonsWorld(), given)).statusCode).toBe(400);
});

test('a thousand forged call-backs write nothing', async () => {
  const world = await aPersonsWorld();
  world.locks.length = 0;
  const forged = Array.from({ length: 1_000 }, (_, n) =>
    knock(world, request({ code: [code], state: [String(n).padStart(43, '-')] })),
  );
  await Promise.all(forged);
  expect([world.logIns.back.size, world.locks.length, world.log.length]).toEqual([0, 0, 0]);
});

test('storage that is down is said, and logged without what came', async () => {
  const world = await aPersonsWorld();
  const state = await begin(world);
  Object.assign(world.logIns.attempts, { keep: () => Promise.reject(new AppError('PLATFORM_DOWN')) });
  const answer = await knock(world, request({ code: [code], state: [state] }));
  expect(answer.statusCode).toBe(503);
  expect(answer.body).toMatch(/^Jira could not keep/);
  expect(world.log).toMatchObject([{ event: 'call-back not kept' }]);
  expect(JSON.stringify(world.log)).not.toMatch(new RegExp(`${code}|${state}`));
});

test('a site nobody names begins nothing', async () => {
  const world = await aPersonsWorld();
  Object.assign(world.ports, {
    myPage: () => {
      throw new AppError('PLATFORM_DOWN');
    },
  });
  await expect(beginLogIn(world.ports)({ ...evan, siteUrl: null }, { id })).rejects.toMatchObject({
    code: 'PLATFORM_DOWN',
  });
  expect(world.logIns.begun.size).toBe(0);
});

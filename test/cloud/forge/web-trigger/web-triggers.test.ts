import { startFixture, type Fixture } from '../fixture/start-fixture';
import type { Manifest } from '../manifest';

let fixture: Fixture;
let address: string;
let fixed: string;

beforeAll(async () => {
  fixture = await startFixture();
  address = String(await fixture.ask('webTriggerUrl', { value: 'hook' }));
  fixed = String(await fixture.ask('webTriggerUrl', { value: 'hook-fixed' }));
});
beforeEach(() => (fixture.lines.length = 0));
afterAll(() => fixture.stop());

const ask = async (url: string, init: RequestInit = {}) => {
  const came = await fetch(url, { redirect: 'manual', ...init });
  return { status: came.status, headers: came.headers, text: await came.text() };
};

test('a web trigger has an address of its own, which stays until another one is wanted', async () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/public\/[0-9a-f-]{36}$/);
  expect(fixed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/x1\/[0-9a-f-]{36}$/);
  expect(await fixture.ask('webTriggerUrl', { value: 'hook' })).toBe(address);
  const another = String(await fixture.ask('anotherWebTriggerUrl', { value: 'hook' }));
  expect(another).not.toBe(address);
  expect((await ask(another)).status).toBe(201);
  expect(await fixture.ask('webTriggerUrls')).toEqual([
    { moduleKey: 'hook', url: address },
    { moduleKey: 'hook-fixed', url: fixed },
    { moduleKey: 'hook', url: another },
  ]);
  await fixture.ask('deleteWebTriggerUrl', { value: another });
  expect((await ask(another)).status).toBe(404);
  expect(await fixture.ask('deleteWebTriggerUrl', { value: another })).toMatchObject({
    message: expect.stringContaining('no such web trigger') as unknown,
  });
});

test('an unknown web trigger has none', async () => {
  const answer = await fixture.ask('webTriggerUrl', { value: 'nothing' });
  expect(answer).toMatchObject({
    message: expect.stringContaining('Failed to get web trigger URL') as unknown,
  });
  expect(fixture.lines).toContainEqual(expect.objectContaining({ level: 'error' }));
});

test('the function gets the request with every value of headers and parameters, and its answer goes out', async () => {
  const came = await ask(`${address}/a/b?c=1&c=2&d=%26`, {
    method: 'POST',
    body: 'Zoë',
    headers: { 'x-own': 'x' },
  });
  expect(came.status).toBe(201);
  expect(came.headers.get('x-two')).toBe('one, two');
  expect(JSON.parse(came.text)).toMatchObject({
    method: 'POST',
    body: 'Zoë',
    path: new URL(address).pathname + '/a/b',
    userPath: '/a/b',
    queryParameters: { c: ['1', '2'], d: ['&'] },
    headers: { 'x-own': ['x'] },
  });
});

test('a redirect goes out as it is', async () => {
  const came = await ask(`${address}/redirect`);
  expect([came.status, came.headers.get('location')]).toEqual([302, 'https://site.example/browse/SUP-1']);
});

test('there is no user, only the app', async () => {
  expect(JSON.parse((await ask(`${address}/as-user`)).text)).toMatchObject({
    name: 'NEEDS_AUTHENTICATION_ERR',
  });
  expect(JSON.parse((await ask(`${address}/as-app`)).text)).toBe(200);
});

test.each(['/fail', '/misshapen'])('%s fails without a word of the reason, which is logged', async (path) => {
  const came = await ask(address + path);
  expect(came).toMatchObject({ status: 424, text: '{"message":"the web trigger failed"}' });
  expect(fixture.lines).toContainEqual(
    expect.objectContaining({ from: 'cloud', level: 'error', functionKey: 'hook' }),
  );
});

test('a static web trigger answers with the output that is named, and with nothing else', async () => {
  const body = (key: string) => ({ method: 'POST', body: key });
  expect(await ask(fixed, body('ok'))).toMatchObject({ status: 204, text: '' });
  const bad = await ask(fixed, body('bad'));
  expect([bad.status, bad.text]).toEqual([401, '{"error":"unauthorised"}']);
  expect(bad.headers.get('content-type')).toBe('application/json');
  expect((await ask(fixed, body('other'))).status).toBe(424);
});

test('other methods and other addresses are refused', async () => {
  expect((await ask(address, { method: 'OPTIONS' })).status).toBe(405);
  expect((await ask(address.replace('/public/', '/x1/'))).status).toBe(404);
  expect((await ask(new URL('/x1/guessed', address).href)).status).toBe(404);
  const large = await ask(address, { method: 'POST', body: 'x'.repeat(600 * 1024) });
  expect(large.status).toBe(413);
});

test('a web trigger without its function is refused at the start', async () => {
  const trigger = {
    key: 'w',
    function: 'nothing',
    urlFormat: 'v1' as const,
    response: { type: 'dynamic' as const },
  };
  const adapt = (manifest: Manifest): Manifest => ({
    ...manifest,
    modules: { ...manifest.modules, webtrigger: [trigger] },
  });
  await expect(startFixture({ adapt })).rejects.toThrow('declares no function "nothing"');
});

import { startFixture, type Fixture } from '../fixture/start-fixture';
import { startUpstream, type Upstream } from '../fixture/start-upstream';

const allowed = 'https://allowed.example';
let fixture: Fixture;
let upstream: Upstream;

beforeAll(async () => {
  [fixture, upstream] = await Promise.all([startFixture(), startUpstream()]);
});
beforeEach(() => {
  fixture.egressMap.clear();
  fixture.egressMap.set(allowed, upstream.origin);
  fixture.forge.switches.blockedEgress = 'answer-403';
  upstream.requests.length = 0;
  fixture.lines.length = 0;
});
afterAll(() => Promise.all([fixture.stop(), upstream.close()]));

test('a fetch of a declared host arrives where its origin is mapped, with headers and body unchanged', async () => {
  expect(await fixture.ask('post', { value: `${allowed}/a/b?c=d` })).toMatchObject({
    status: 200,
    body: '{"found":true}',
  });
  expect(upstream.requests).toMatchObject([
    {
      path: '/a/b?c=d',
      headers: { authorization: 'JWT abc', 'content-type': 'application/json' },
      body: '{"name":"Zoë"}',
    },
  ]);
});

test('bytes come back as they were sent', async () => {
  expect(await fixture.ask('fetchBytes', { value: `${allowed}/bytes` })).toEqual({
    bytes: [0, 255, 128, 10],
  });
});

test('a redirect is passed to the app and not followed', async () => {
  const answer = await fixture.ask('fetch', { value: `${allowed}/redirect` });
  expect(answer).toMatchObject({ status: 302, location: 'https://elsewhere.example/' });
  expect(upstream.requests).toHaveLength(1);
});

test.each([
  'https://other.example/',
  'http://allowed.example/',
  'https://allowed.example:8443/',
  'https://allowed.example.evil.example/',
  'https://wild.example.evil.example/',
])('%s is blocked with a 403 the app can see, and logged as an error', async (value) => {
  expect(await fixture.ask('fetch', { value })).toMatchObject({ status: 403, refusal: 'BLOCKED_EGRESS' });
  expect(fixture.lines).toContainEqual(expect.objectContaining({ from: 'cloud', level: 'error' }));
});

test('a blocked fetch throws if the switch says so', async () => {
  fixture.forge.switches.blockedEgress = 'throw';
  const answer = await fixture.ask('fetch', { value: 'https://other.example/' });
  expect(answer).toMatchObject({ name: 'REQUEST_EGRESS_ALLOWLIST_ERR' });
});

test('a host under a declared wildcard is allowed', async () => {
  fixture.egressMap.set('https://my.wild.example', upstream.origin);
  expect(await fixture.ask('fetch', { value: 'https://my.wild.example/' })).toMatchObject({ status: 200 });
});

test('an allowed origin without a mapping gets a 502 that names it', async () => {
  fixture.egressMap.clear();
  const answer = await fixture.ask('fetch', { value: `${allowed}/` });
  expect(answer).toMatchObject({
    status: 502,
    body: `{"message":"the local cloud has nothing mapped to ${allowed}"}`,
  });
});

test.each([
  ['/reset', 'ECONNRESET'],
  ['/cut', 'ECONNRESET'],
])('a connection lost at %s rejects the fetch', async (path, code) => {
  const answer = await fixture.ask('fetch', { value: allowed + path });
  expect(answer).toMatchObject({ name: 'TypeError', message: 'fetch failed', cause: { code } });
  expect(upstream.requests).toHaveLength(1);
});

test('an answer over 5 MB rejects the fetch', async () => {
  expect(await fixture.ask('fetch', { value: `${allowed}/large` })).toMatchObject({
    message: 'fetch failed',
  });
});

test('an unrequested compressed answer is refused by name', async () => {
  const answer = await fixture.ask('fetch', { value: `${allowed}/gzip` });
  expect(answer).toMatchObject({ status: 502, body: '{"message":"the local cloud does not decode gzip"}' });
});

test('aborting a fetch also aborts the outside request', async () => {
  expect(await fixture.ask('fetchBriefly', { value: allowed })).toMatchObject({ name: 'AbortError' });
  await upstream.givenUp;
});

test.each([
  ['probe', 100],
  ['long-probe', 1_500],
])(
  'an invocation of %s may fetch %d times, however much of its time it uses',
  async (functionKey, allowance) => {
    const payload = { key: allowance + 1, value: `${allowed}/` };
    const result = await fixture.call(functionKey, 'fetchOften', payload);
    expect(result).toEqual({ ok: true, value: [...Array.from({ length: allowance }, () => 200), 429] });
    expect(upstream.requests).toHaveLength(allowance);
  },
);

test('one fetch too many gets a 429 the app can see, logged as an error, while Jira and storage go on', async () => {
  const answer = await fixture.ask('fetchTooOften', { value: `${allowed}/` });
  expect(answer).toMatchObject({
    fetched: { status: 429, refusal: 'FETCH_LIMIT_EXCEEDED' },
    jira: 200,
    stored: 'kept',
  });
  expect(fixture.lines.at(-1)).toMatchObject({ from: 'cloud', level: 'error', functionKey: 'probe' });
  expect(await fixture.ask('fetch', { value: `${allowed}/` })).toMatchObject({ status: 200 });
});

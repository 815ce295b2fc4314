import type { FetchLike } from '../../../../src/adapters/http/fetch-like';
import { request } from '../../../../src/adapters/http/request';
import { Secret } from '../../../../src/shared/secret';
import { listen } from '../../../cloud/http';

const call = { method: 'POST', path: '/x' } as const;
const to = (base: string, limitMs = 5_000) =>
  ({ service: 'connector', base, scheme: 'JWT', token: new Secret('a.b.c'), limitMs }) as const;
const never: FetchLike = () => new Promise(() => undefined);
const failing =
  (error: unknown): FetchLike =>
  () =>
    Promise.reject(error instanceof Error ? error : new Error('x'));
const coded = (code: string) => Object.assign(new Error(`connect ${code}`), { code });

test('a host nobody listens on was not reached', async () => {
  const server = await listen(() => undefined, 0);
  await server.close();
  expect(await request(fetch, to(server.origin), call)).toMatchObject({ kind: 'notReached' });
});

test('a name nobody knows was not reached', async () => {
  const answer = await request(
    failing(new TypeError('fetch failed', { cause: coded('ENOTFOUND') })),
    to('https://eu-sfjc.integration.appfire.app'),
    call,
  );
  expect(answer).toMatchObject({ kind: 'notReached' });
  expect(String('cause' in answer && answer.cause)).toMatch(/fetch failed.*ENOTFOUND/);
});

test('a host whose every address refuses was not reached', async () => {
  const both = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]);
  const answer = await request(
    failing(new TypeError('fetch failed', { cause: both })),
    to('https://x'),
    call,
  );
  expect(answer).toMatchObject({ kind: 'notReached' });
});

test.each([coded('ECONNRESET'), coded('UND_ERR_SOCKET'), new Error('?')])(
  'after %s something may have been sent',
  async (error) => {
    expect(await request(failing(error), to('https://x'), call)).toMatchObject({ kind: 'noAnswer' });
  },
);

test('a host the platform refuses by throwing is blocked', async () => {
  const error = Object.assign(new Error('not allowed'), {
    name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
    status: 403,
  });
  expect(await request(failing(error), to('https://x'), call)).toMatchObject({ kind: 'blocked' });
});

test.each([
  [403, 'BLOCKED_EGRESS', 'blocked'],
  [400, 'INVALID_REQUEST', 'blocked'],
  [502, 'UPSTREAM_ERROR', 'noAnswer'],
])(
  'an answer of the platform in their place (%d %s) is no answer of theirs',
  async (status, reason, kind) => {
    const fetched: FetchLike = () =>
      Promise.resolve(new Response('{}', { status, headers: { 'forge-proxy-error': reason } }));
    expect(await request(fetched, to('https://x'), call)).toMatchObject({ kind });
  },
);

test('too fast for the platform is too fast', async () => {
  const headers = { 'forge-proxy-error': 'RATE_LIMITED', 'retry-after': '5' };
  const fetched: FetchLike = () => Promise.resolve(new Response('{}', { status: 429, headers }));
  expect(await request(fetched, to('https://x'), call)).toMatchObject({ kind: 'answered', retryAfter: '5' });
});

test('the limit holds though fetch ignores it', async () => {
  expect(await request(never, to('https://x', 20), call)).toMatchObject({ kind: 'noAnswer' });
});

test('the limit covers the body too', async () => {
  const server = await listen((_, response) => void response.writeHead(200).write('{'), 0);
  expect(await request(fetch, to(server.origin, 150), call)).toMatchObject({ kind: 'noAnswer' });
  await server.close();
});

test('without time nothing is sent', async () => {
  const fetched = jest.fn(never);
  expect(await request(fetched, to('https://x', 0), call)).toMatchObject({ kind: 'notSent' });
  expect(fetched).not.toHaveBeenCalled();
});

test('a body beyond two megabytes is read no further', async () => {
  const server = await listen((_, response) => void response.end('x'.repeat(2_100_000)), 0);
  const answer = await request(fetch, to(server.origin), call);
  expect(answer).toMatchObject({ kind: 'answered', status: 200, whole: false });
  await server.close();
});

test('a body of two megabytes is whole, also where there is no stream', async () => {
  const text = 'ü'.repeat(1_000_000);
  const streamed: FetchLike = () => Promise.resolve(new Response(text));
  const plain =
    (long: string): FetchLike =>
    () =>
      Promise.resolve({ status: 200, headers: new Headers(), text: () => Promise.resolve(long) });
  expect(await request(streamed, to('https://x'), call)).toMatchObject({ text, whole: true });
  expect(await request(plain(text), to('https://x'), call)).toMatchObject({ text, whole: true });
  expect(await request(plain('x'.repeat(2_000_001)), to('https://x'), call)).toMatchObject({ whole: false });
});

test.each(['JWT', 'Bearer'])('the token is sent once, in its header, as %s, and not told', async (scheme) => {
  const seen: string[] = [];
  const server = await listen((asked, response) => {
    seen.push(`${String(asked.headers.authorization)} ${String(asked.url)}`);
    response.end(`you sent ${String(asked.headers.authorization)}`);
  }, 0);
  expect(await request(fetch, { ...to(server.origin), scheme }, call)).toMatchObject({
    text: `you sent ${scheme} [secret]`,
  });
  expect(seen).toEqual([`${scheme} a.b.c /x`]);
  await server.close();
});

test.each(['connector', 'jira'] as const)(
  'an answer is told by the name of its service: %s',
  async (service) => {
    const fetched: FetchLike = () => Promise.resolve(new Response('{}'));
    expect(await request(fetched, { ...to('https://x'), service }, call)).toMatchObject({ by: service });
  },
);

test('a redirect is not followed: it is the answer', async () => {
  let count = 0;
  const server = await listen((_, response) => {
    count += 1;
    response.writeHead(307, { location: '/y' }).end();
  }, 0);
  expect(await request(fetch, to(server.origin), call)).toMatchObject({ kind: 'answered', status: 307 });
  expect(count).toBe(1);
  await server.close();
});

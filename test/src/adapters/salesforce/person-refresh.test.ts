import type { FetchLike } from '../../../../src/adapters/http/fetch-like';
import { Secret } from '../../../../src/shared/secret';
import { runningSalesforce } from '../../../cloud/salesforce/running-salesforce';
import { consent, proof, serverAgainst, wayAgainst } from './persons-against';

const running = runningSalesforce();
const server = (over = {}) => serverAgainst(running(), over);
const way = () => wayAgainst(running());
const tokenFault = (fault: object) =>
  running().standIn.faults.add({ kind: 'reset', ...fault, match: { path: '/services/oauth2/token' } });

test('a refresh brings the next refresh token, which may begin like the one before', async () => {
  const { refreshToken } = await server().redeem(way(), await consent(running()), proof);
  const refreshed = await server().refresh(way(), refreshToken);
  if (refreshed.how !== 'granted') throw new Error(refreshed.how);
  expect(refreshed.grant.refreshToken?.reveal()).not.toBe(refreshToken.reveal());
  const begins = '5Aep861-and-twenty-more-in-common-';
  const answer = {
    access_token: `${begins}access`,
    refresh_token: `${begins}two`,
    instance_url: `https://${way().host}`,
    id: `https://${way().host}/id/00D000000000001AAA/005000000000001AAA`,
  };
  const fetch: FetchLike = () => Promise.resolve(new Response(JSON.stringify(answer), { status: 200 }));
  const next = await server({ fetch }).refresh(way(), new Secret(`${begins}one`));
  if (next.how !== 'granted') throw new Error(next.how);
  expect(next.grant.refreshToken?.reveal()).toBe(`${begins}two`);
  expect(next.grant.session.token.reveal()).toBe(`${begins}access`);
});

test('a rotated token that is used again ends everything, and is told as ended', async () => {
  const { refreshToken } = await server().redeem(way(), await consent(running()), proof);
  const refreshed = await server().refresh(way(), refreshToken);
  const again = await server().refresh(way(), refreshToken);
  expect(again).toMatchObject({ how: 'ended', error: { code: 'LOG_IN_ENDED' } });
  if (refreshed.how !== 'granted' || refreshed.grant.refreshToken === null) throw new Error(refreshed.how);
  expect(await server().refresh(way(), refreshed.grant.refreshToken)).toMatchObject({
    how: 'ended',
  });
});

test.each([
  ['reset', {}, 'lost'],
  ['html', { status: 200 }, 'lost'],
  ['truncated', { cut: 'body' }, 'lost'],
  ['unknownShape', {}, 'lost'],
  ['named', { name: 'maintenance' }, 'refused'],
  ['named', { name: 'serverError' }, 'refused'],
  ['named', { name: 'badSecret' }, 'refused'],
  ['named', { name: 'endedToken' }, 'ended'],
  ['redirect', { location: 'https://evil.example/' }, 'refused'],
] as const)('a refresh answered with %s %j is %s, and sent once', async (kind, more, how) => {
  const { refreshToken } = await server().redeem(way(), await consent(running()), proof);
  const before = running().standIn.calls().length;
  tokenFault({ kind, ...more });
  expect(await server().refresh(way(), refreshToken)).toMatchObject({ how });
  expect(running().standIn.calls().length).toBeLessThanOrEqual(before + 1);
});

test('with no time left, or nothing reached, no refresh token has left', async () => {
  const token = new Secret('5Aep861-refresh');
  expect(await server({ timeLeft: 1_000 }).refresh(way(), token)).toMatchObject({
    how: 'notSent',
    error: { code: 'NO_TIME' },
  });
  const fetch: FetchLike = () =>
    Promise.reject(
      new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) }),
    );
  expect(await server({ fetch }).refresh(way(), token)).toMatchObject({ how: 'notSent' });
});

test('revoking ends the refresh token; one that has ended already is no trouble', async () => {
  const { host } = way();
  const { refreshToken } = await server().redeem(way(), await consent(running()), proof);
  await server().revoke(host, refreshToken);
  await server().revoke(host, refreshToken);
  expect(await server().refresh(way(), refreshToken)).toMatchObject({ how: 'ended' });
});

test('revoking that is not confirmed says so, and no secret is in what it says', async () => {
  const token = new Secret('5Aep861-a-refresh-token-that-nobody-sees');
  const fetch: FetchLike = () =>
    Promise.resolve(
      new Response(JSON.stringify({ error: 'server_error', error_description: token.reveal() }), {
        status: 500,
      }),
    );
  const thrown: unknown = await server({ fetch })
    .revoke(way().host, token)
    .catch((error: unknown) => error);
  expect(thrown).toMatchObject({ code: 'DOWN' });
  expect(JSON.stringify(thrown) + String(Object.values(thrown ?? {}))).not.toContain(token.reveal());
});

test('a key of another request that a refusal quotes is told to nobody, its words are', async () => {
  const others = '5Aep861.the-token-of-somebody-else!x1';
  const said = { error: 'oauth_approval_error_generic', error_description: `revoked before: ${others}` };
  const fetch: FetchLike = () => Promise.resolve(new Response(JSON.stringify(said), { status: 400 }));
  const refreshed = await server({ fetch }).refresh(way(), new Secret('5Aep861-own'));
  expect(refreshed).toMatchObject({
    error: { facts: { detail: 'oauth_approval_error_generic: revoked before: [secret]' } },
  });
});

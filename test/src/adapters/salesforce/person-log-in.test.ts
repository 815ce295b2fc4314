import type { FetchLike } from '../../../../src/adapters/http/fetch-like';
import type { SalesforceCode } from '../../../../src/contract/records/trouble';
import { SalesforceError } from '../../../../src/records/model/salesforce-error';
import { Secret } from '../../../../src/shared/secret';
import { runningSalesforce } from '../../../cloud/salesforce/running-salesforce';
import { callBack, consent, proof, serverAgainst, wayAgainst } from './persons-against';

const running = runningSalesforce();
const server = (over = {}) => serverAgainst(running(), over);
const way = () => wayAgainst(running());
const tokenFault = (fault: object) =>
  running().standIn.faults.add({ kind: 'reset', ...fault, match: { path: '/services/oauth2/token' } });

test('consent is asked for with all that the flow needs, and nothing secret', () => {
  const { host, consumerKey } = way();
  const address = new URL(
    server().consentAddress({ host, consumerKey }, { callBack, state: 'st', challenge: 'ch' }),
  );
  expect(address.origin + address.pathname).toBe(`https://${host}/services/oauth2/authorize`);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    response_type: 'code',
    client_id: consumerKey,
    redirect_uri: callBack,
    scope: 'api refresh_token',
    state: 'st',
    code_challenge: 'ch',
    code_challenge_method: 'S256',
  });
});

test('a code brings the person’s own session and a refresh token, once', async () => {
  const code = await consent(running());
  const { session, refreshToken } = await server().redeem(way(), code, proof);
  expect(session).toMatchObject({
    orgId: running().standIn.org().orgId,
    userId: running().standIn.user('evan').id,
  });
  expect(refreshToken.reveal()).toMatch(/^5Aep861/);
  await expect(server().redeem(way(), code, proof)).rejects.toMatchObject({ code: 'CODE_ENDED' });
});

test('neither another verifier nor another call-back redeems it', async () => {
  const stolen = { callBack, verifier: new Secret('w'.repeat(43)) };
  await expect(server().redeem(way(), await consent(running()), stolen)).rejects.toMatchObject({
    code: 'CODE_ENDED',
  });
  const elsewhere = { ...proof, callBack: 'https://evil.example/' };
  await expect(server().redeem(way(), await consent(running()), elsewhere)).rejects.toBeInstanceOf(
    SalesforceError,
  );
});

test.each<[string, SalesforceCode]>([
  ['endedCode', 'CODE_ENDED'],
  ['badVerifier', 'CODE_ENDED'],
  ['unknownClient', 'APP_UNKNOWN'],
  ['badSecret', 'SECRET_WRONG'],
  ['redirectUri', 'CALL_BACK_UNKNOWN'],
  ['noChallenge', 'PKCE_MISSING'],
  ['notApproved', 'NOT_APPROVED'],
  ['inactiveUser', 'USER_SHUT_OUT'],
  ['inactiveOrg', 'ORG_GONE'],
  ['tooManyLogins', 'LIMIT_REACHED'],
  ['serverError', 'DOWN'],
])('a code refused with %s', async (name, code) => {
  const given = await consent(running());
  tokenFault({ kind: 'named', name });
  await expect(server().redeem(way(), given, proof)).rejects.toMatchObject({ code });
});

test('a log-in whose calls belong to another host is refused', async () => {
  const code = await consent(running());
  running().standIn.switches.set({ instanceUrl: 'instance' });
  await expect(server().redeem(way(), code, proof)).rejects.toMatchObject({ code: 'OTHER_HOST' });
});

test('without a refresh token in the answer the scope is missing', async () => {
  const answer = JSON.stringify({
    access_token: 'a',
    instance_url: 'https://acme.my.salesforce.com',
    id: 'https://acme.my.salesforce.com/id/00D000000000001AAA/005000000000001AAA',
  });
  const fetch: FetchLike = () => Promise.resolve(new Response(answer, { status: 200 }));
  const acme = { ...way(), host: 'acme.my.salesforce.com' };
  await expect(server({ fetch }).redeem(acme, new Secret('code'), proof)).rejects.toMatchObject({
    code: 'SCOPE_MISSING',
  });
});

test.each<[string, SalesforceCode]>([
  ['access_denied', 'CONSENT_DENIED'],
  ['OAUTH_EC_APP_NOT_FOUND', 'APP_UNKNOWN'],
  ['OAUTH_APP_BLOCKED', 'NOT_APPROVED'],
  ['OAUTH_APP_ACCESS_DENIED', 'NOT_APPROVED'],
  ['OAUTH_APPROVAL_ERROR_GENERIC', 'NOT_APPROVED'],
  ['redirect_uri_mismatch', 'CALL_BACK_UNKNOWN'],
  ['invalid_scope', 'SCOPE_MISSING'],
  ['server_error', 'DOWN'],
  ['something_new', 'REFUSED'],
])('a call-back with %s', (error, code) => {
  const trouble = server().refusal(error, 'words of whoever made the address');
  expect(trouble.trouble).toEqual({ code });
});

import { createHmac } from 'node:crypto';
import { callback, runningSalesforce, tokensIn, containing } from './running-salesforce';
import type { AppChange } from './state/app';

const running = runningSalesforce();
const clientCredentials = { grant_type: 'client_credentials' };
const change = (by: AppChange) => running().standIn.changeApp(running().standIn.app().clientId, by);

test('client credentials give a token of the Run-As user, without a refresh token and without its end', async () => {
  const came = await running().ask(clientCredentials);
  const { secret } = running().standIn.app();
  const [org, user] = [running().standIn.org(), running().standIn.user('integration')];
  const id = `https://login.salesforce.com/id/${org.orgId}/${user.id}`;
  expect(came).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache, no-store' } });
  expect(came.json).toEqual({
    access_token: containing(`${org.orgId.slice(0, 15)}!AQ`),
    signature: createHmac('sha256', secret)
      .update(id + String(running().now))
      .digest('base64'),
    scope: 'api',
    instance_url: 'https://example.my.salesforce.com',
    id,
    token_type: 'Bearer',
    issued_at: String(running().now),
  });
});

test('key and secret may come as Basic', async () => {
  const { clientId, secret } = running().standIn.app();
  const authorization = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
  const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
  const body = 'grant_type=client_credentials';
  const came = await running().send('POST', '/services/oauth2/token', { headers, body });
  expect(came.status).toBe(200);
});

test.each<[string, AppChange, Record<string, string>, string]>([
  ['no Run-As user', { runAs: null }, {}, 'invalid_grant: no client credentials user enabled'],
  [
    'an e-mail for a username',
    { runAs: 'a@b.example' },
    {},
    'invalid_grant: no client credentials user enabled',
  ],
  [
    'a flow that is off',
    { clientCredentials: false },
    {},
    'invalid_grant: client credentials flow not enabled',
  ],
  ['an unknown key', {}, { client_id: 'unknown' }, 'invalid_client_id: client identifier invalid'],
  ['a wrong secret', {}, { client_secret: 'wrong' }, 'invalid_client: invalid client credentials'],
  ['an address outside the ranges', { ipRestricted: true }, {}, 'invalid_grant: ip restricted'],
  ['a blocked app', { blocked: true }, {}, 'OAUTH_APP_BLOCKED: this app is blocked by admin'],
  ['a scope', {}, { scope: 'api' }, 'invalid_request: scope parameter not supported'],
  ['another grant type', {}, { grant_type: 'password' }, 'unsupported_grant_type: grant type not supported'],
])('client credentials with %s are refused in one object', async (_, by, fields, words) => {
  change(by);
  const came = await running().ask({ ...clientCredentials, ...fields });
  const [error, error_description] = words.split(': ');
  expect(came.json).toEqual({ error, error_description });
  expect(came.status).toBe(error === 'invalid_client' ? 401 : 400);
});

test('a user without API access or one who is not active cannot be run as, and a locked org lets nobody in', async () => {
  const { standIn } = running();
  standIn.changeUser('integration', { apiEnabled: false });
  expect((await running().ask(clientCredentials)).json).toMatchObject({ error: 'invalid_grant' });
  standIn.changeUser('integration', { apiEnabled: true, active: false });
  expect((await running().ask(clientCredentials)).json).toMatchObject({ error: 'invalid_grant' });
  standIn.changeOrg({ active: false });
  expect((await running().ask(clientCredentials)).json).toMatchObject({ error: 'inactive_org' });
});

test('login.salesforce.com and the sandbox do not know an app of the org, an unknown My Domain is nobody’s', async () => {
  const { clientId: client_id, secret: client_secret } = running().standIn.app();
  const at = (host: string, fields = clientCredentials) =>
    running().ask({ ...fields, client_id, client_secret }, host);
  expect((await at('login.salesforce.com')).json).toMatchObject({
    error_description: 'request not supported on this domain',
  });
  const refresh = { grant_type: 'refresh_token', refresh_token: 'x' };
  expect((await at('login.salesforce.com', refresh)).json).toMatchObject({ error: 'invalid_client_id' });
  const sandbox = await at(running().standIn.org('sandbox').host);
  expect(sandbox.json).toMatchObject({ error: 'invalid_client_id' });
  expect((await at('nobody.my.salesforce.com')).status).toBe(421);
});

test('an app is unknown until the log-in servers have learned of it', async () => {
  const { clientId: client_id, secret: client_secret } = running().standIn.deployApp();
  const ask = () => running().ask({ ...clientCredentials, client_id, client_secret });
  expect((await ask()).json).toMatchObject({ error: 'invalid_client_id' });
  running().now += 10 * 60_000;
  expect((await ask()).status).toBe(200);
  running().standIn.removeApp(client_id);
  expect((await ask()).json).toMatchObject({ error: 'invalid_client_id' });
});

test('a staged secret opens nothing until it is applied, and then the first opens nothing', async () => {
  const { clientId, secret } = running().standIn.app();
  const staged = running().standIn.stageSecret(clientId);
  const statusOf = async (client_secret: string) =>
    (await running().ask({ ...clientCredentials, client_secret })).status;
  expect([await statusOf(secret), await statusOf(staged)]).toEqual([200, 401]);
  running().standIn.applySecret(clientId);
  expect([await statusOf(secret), await statusOf(staged)]).toEqual([401, 200]);
});

test('a token ends with its session, and two requests in between share it', async () => {
  change({ sessionMinutes: 15 });
  const token = async () => tokensIn(await running().ask(clientCredentials));
  const { access_token: first } = await token();
  expect((await token()).access_token).toBe(first);
  const status = async () => (await running().get('/limits', { token: first })).status;
  running().now += 15 * 60_000 - 1;
  expect(await status()).toBe(200);
  running().now += 1;
  expect(await status()).toBe(401);
  expect((await token()).access_token).not.toBe(first);
});

test('more log-ins than an hour allows are refused', async () => {
  running().standIn.switches.set({ loginsAnHour: 2 });
  const statuses = [];
  for (let n = 0; n < 3; n += 1) statuses.push((await running().ask(clientCredentials)).json);
  expect(statuses[2]).toMatchObject({ error: 'rate_limit_exceeded' });
});

test('a person who allows it comes back with a code and the state, and the code is good once', async () => {
  const back = new URL(await running().decide('ada', 'allow'));
  expect(back.origin + back.pathname).toBe(callback);
  expect(back.searchParams.get('state')).toBe('st&te');
  const { access_token, refresh_token } = await running().connect('ada');
  expect(refresh_token).toMatch(/^5Aep861/);
  const me = await running().query("SELECT Name FROM User WHERE Username = 'ada@example.com'", access_token);
  expect(me.json).toMatchObject({ records: [{ Name: 'Ada' }] });
  const code = back.searchParams.get('code') ?? '';
  const redeem = (code_verifier: string) =>
    running().ask({ grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier });
  // A wrong verifier spends the code.
  expect((await redeem('x'.repeat(43))).json).toMatchObject({ error_description: 'invalid code verifier' });
  expect((await redeem('x'.repeat(43))).json).toMatchObject({
    error_description: 'expired authorization code',
  });
});

test('a code is good for fifteen minutes, and for the address it was sent to', async () => {
  const codeOf = async () => new URL(await running().decide('ada', 'allow')).searchParams.get('code') ?? '';
  const redeem = (code: string, redirect_uri: string) =>
    running().ask({ grant_type: 'authorization_code', code, redirect_uri, code_verifier: 'x'.repeat(43) });
  expect((await redeem(await codeOf(), 'https://app.example/other')).json).toMatchObject({
    error: 'redirect_uri_mismatch',
  });
  const old = await codeOf();
  running().now += 15 * 60_000 + 1;
  expect((await redeem(old, callback)).json).toMatchObject({
    error_description: 'expired authorization code',
  });
});

test.each<[string, AppChange, Record<string, string | null>, string]>([
  ['without a challenge', {}, { code_challenge: null }, 'invalid_request'],
  ['with a plain challenge', {}, { code_challenge_method: 'plain' }, 'invalid_request'],
  ['with a scope the app lacks', {}, { scope: 'full' }, 'invalid_scope'],
  ['for a token', {}, { response_type: 'token' }, 'unsupported_response_type'],
  ['for a blocked app', { blocked: true }, {}, 'OAUTH_APP_BLOCKED'],
])('a browser that asks %s is sent back with the error and the state', async (_, by, fields, error) => {
  change(by);
  const came = await running().send('GET', running().authorizePath(fields));
  const back = new URL(came.headers.location ?? '');
  expect(back.origin + back.pathname).toBe(callback);
  expect([back.searchParams.get('error'), back.searchParams.get('state')]).toEqual([error, 'st&te']);
});

test.each<[string, Record<string, string>, string]>([
  ['an unknown app', { client_id: 'unknown' }, 'OAUTH_EC_APP_NOT_FOUND'],
  ['an address nobody registered', { redirect_uri: `${callback}/` }, 'redirect_uri_mismatch'],
])('%s is told to the person only', async (_, fields, error) => {
  const came = await running().send('GET', running().authorizePath(fields));
  const location = came.headers.location ?? '';
  expect(location).toMatch(/^\/setup\/secur\/RemoteAccessErrorPage/);
  expect((await running().send('GET', location)).text).toContain(error);
});

test('a person who denies, and one whom the policy does not let in, come back without a code', async () => {
  const errorOf = async (alias: string, decision: 'allow' | 'deny') =>
    new URL(await running().decide(alias, decision)).searchParams.get('error');
  expect(await errorOf('ada', 'deny')).toBe('access_denied');
  change({ permittedUsers: 'AdminApprovedPreAuthorized', preAuthorized: ['ada@example.com'] });
  expect(await errorOf('evan', 'allow')).toBe('OAUTH_APP_ACCESS_DENIED');
  expect(await errorOf('ada', 'allow')).toBeNull();
});

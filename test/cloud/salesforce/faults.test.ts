import { faultNames, type FaultWish } from './faults/fault';
import { oauthErrors } from './oauth/oauth-errors';
import { restErrors } from './rest/rest-errors';
import { containing, data, part, runningSalesforce } from './running-salesforce';

const running = runningSalesforce();
const limits = async (fault: FaultWish) => {
  const { access_token: token } = await running().connect('ada');
  running().standIn.faults.add(fault);
  return running().get('/limits', { token });
};
const clientCredentials = { grant_type: 'client_credentials' };

test('every documented error of the token endpoint can be asked for, as one object', async () => {
  for (const [name, [status, error, error_description]] of Object.entries(oauthErrors)) {
    running().standIn.faults.add({
      kind: 'named',
      name,
      times: 1,
      match: { grantType: 'client_credentials' },
    });
    expect(await running().ask(clientCredentials)).toMatchObject({
      status,
      json: { error, error_description },
    });
  }
});

test('every documented error of the data services can be asked for, as an array', async () => {
  const { access_token: token } = await running().connect('ada');
  for (const [name, [status, errorCode, message]] of Object.entries(restErrors)) {
    running().standIn.faults.add({ kind: 'named', name, times: 1, match: { path: data } });
    const came = await running().get('/limits', { token });
    expect(came).toMatchObject({ status, json: [{ errorCode, message }] });
  }
  expect(faultNames).toHaveLength(Object.keys({ ...oauthErrors, ...restErrors }).length + 3);
});

test.each<[string, FaultWish, object]>([
  ['an org that is gone', { kind: 'named', name: 'orgGone' }, { status: 420, text: '' }],
  ['maintenance', { kind: 'named', name: 'maintenance' }, { status: 503, text: containing('<h1>Down') }],
  ['several matches', { kind: 'named', name: 'severalMatches' }, { status: 300 }],
  ['HTML', { kind: 'html', status: 200 }, { status: 200, text: containing('<!DOCTYPE html>') }],
  [
    'a redirect',
    { kind: 'redirect' },
    { status: 302, headers: { location: 'https://elsewhere.my.salesforce.com/' } },
  ],
  ['a status', { kind: 'status', status: 502, body: 'Bad' }, { status: 502, text: 'Bad' }],
  ['half an answer', { kind: 'truncated' }, { status: 200, json: undefined }],
  ['nothing', { kind: 'emptyBody' }, { status: 200, text: '' }],
  ['a word', { kind: 'plainText' }, { status: 200, text: 'OK' }],
  ['another shape', { kind: 'unknownShape' }, { status: 200, json: { surprise: [1, null, { deep: true }] } }],
  ['slow', { kind: 'slow', delayMs: 1 }, { status: 200 }],
])('a fault answers with %s', async (_, fault, answer) => {
  expect(await limits({ ...fault, match: { path: data } })).toMatchObject(answer);
});

test('a connection is lost, before the request was carried out unless the fault says after', async () => {
  await expect(limits({ kind: 'reset', match: { path: data } })).rejects.toMatchObject({
    code: 'ECONNRESET',
  });
  expect(running().standIn.usage()).toBe(0);
  running().standIn.faults.clear();
  const after: FaultWish = { kind: 'truncated', cut: 'connection', when: 'after', match: { path: data } };
  await expect(limits(after)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(running().standIn.usage()).toBe(1);
});

test('a refresh whose answer is lost has rotated all the same', async () => {
  const { refresh_token = '' } = await running().connect('ada');
  running().standIn.faults.add({ kind: 'emptyBody', times: 1, match: { grantType: 'refresh_token' } });
  const refresh = () => running().ask({ grant_type: 'refresh_token', refresh_token });
  expect((await refresh()).text).toBe('');
  expect((await refresh()).json).toMatchObject({ error: 'invalid_grant' });
});

test('a fault lets requests through first, strikes as often as set, and in its org only', async () => {
  const { access_token: token } = await running().connect('ada');
  const wish = { kind: 'named', name: 'unavailable', skip: 1, times: 2 } as const;
  running().standIn.faults.add({ ...wish, match: { path: data, org: 'sandbox' } });
  running().standIn.faults.add({ ...wish, match: { path: '^/services/data/.*/limits', org: 'production' } });
  const statuses = [];
  for (let n = 0; n < 4; n += 1) statuses.push((await running().get('/limits', { token })).status);
  expect(statuses).toEqual([200, 503, 503, 200]);
});

test('calls are logged without tokens, secrets and codes', async () => {
  const { access_token, refresh_token = '' } = await running().connect('ada');
  await running().get('/limits', { token: access_token });
  const logged = JSON.stringify(running().standIn.calls());
  for (const secret of [access_token, refresh_token, running().standIn.app().secret]) {
    expect(logged).not.toContain(secret);
  }
  expect(running().standIn.calls().at(-1)).toMatchObject({
    method: 'GET',
    path: `${data}/limits`,
    status: 200,
  });
});

test('controls take JSON at the stand-in’s own address only, and explain mistakes', async () => {
  const { origin, switches } = running().standIn;
  const control = async (method: string, path: string, body?: object, headers = {}) => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const came = await fetch(`${origin}/__standin/${path}`, { method, headers, ...init });
    return { status: came.status, json: (await came.json()) as unknown };
  };
  await control('PATCH', 'switches', { batchIds: 3 });
  expect(switches.get().batchIds).toBe(3);
  expect(await control('PATCH', 'switches', { nope: 1 })).toMatchObject({ status: 400 });
  expect(await control('POST', 'faults', { kind: 'named', name: 'nope' })).toMatchObject({ status: 400 });
  expect(await control('PATCH', 'orgs/production', { objects: 500 })).toMatchObject({
    json: { objects: 500 },
  });
  expect(await control('PATCH', 'orgs/production/users/evan', { sees: 'own' })).toMatchObject({
    json: { sees: 'own' },
  });
  const deployed = await control('POST', 'orgs/other/apps', { label: 'Another' });
  const id = String(part(deployed.json, 'clientId'));
  expect(await control('PATCH', `apps/${id}`, { rotation: false })).toMatchObject({
    json: { rotation: false },
  });
  expect(await control('DELETE', `apps/${id}`)).toMatchObject({ status: 200 });
  expect(await control('PUT', 'switches', {}, { origin: 'https://evil.example' })).toMatchObject({
    status: 403,
  });
  const elsewhere = await running().send('PATCH', '/__standin/switches', { body: '{}' });
  expect(elsewhere.status).toBe(501);
});

test('a browser reaches an org under its name in the path, and the pages are labelled', async () => {
  const { origin, org, app } = running().standIn;
  const home = await (await fetch(`${origin}/`)).text();
  expect(home).toContain('Stand-in, not Salesforce');
  expect(home).toContain(app().clientId);
  expect(await (await fetch(`${origin}/switches`)).text()).toContain('Newest API version');
  const page = await fetch(`${origin}/~${org().host}${running().authorizePath()}`);
  // A browser then names its Origin when it sends the form.
  expect(page.headers.get('referrer-policy')).toBe('same-origin');
  const login = await page.text();
  expect(login).toContain('Log in as Evan');
  expect(login).toContain(`action="/~${org().host}/services/oauth2/authorize?`);
});

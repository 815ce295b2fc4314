import { load, type CheerioAPI } from 'cheerio';
import { j80, runningConnector, vvn, type Came } from './running-connector';

const running = runningConnector();
const get = (path: string): Promise<Came> => running().send('GET', path);
const read = async (path: string): Promise<CheerioAPI> => load((await get(path)).text);

/** Sends a form as a browser does, and follows the redirect. */
async function submit(path: string, fields: Record<string, string>): Promise<CheerioAPI> {
  const { global } = running().standIn.origins;
  const body = new URLSearchParams(fields);
  const came = await fetch(global + path, { method: 'POST', headers: { origin: global }, body });
  return load(await came.text());
}

test.each([
  ['/', 'Overview'],
  ['/connections', 'Connections'],
  ['/connections/production/token', 'API Access Token'],
  ['/associations', 'Associations'],
  ['/associations?issueId=SUP-74', 'Associations'],
  ['/records', 'Records'],
  [`/records/${vvn}`, 'Invoice shows the wrong purchase order'],
  ['/pushes', 'Push log'],
  ['/switches', 'Switches and faults'],
])('%s is a page that says it is a stand-in', async (path, title) => {
  const came = await get(path);
  const page = load(came.text);
  expect(came.status).toBe(200);
  expect(page('h1').text()).toBe(title);
  expect(page('.label').text()).toContain("Stand-in, not Appfire's service; its error behaviour is invented");
  expect(came.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page('script').length).toBe(1);
  expect(came.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(
    page('input:not([type=hidden]), select, textarea').filter(
      (_, each) => page(each).closest('label').length === 0,
    ).length,
  ).toBe(0);
});

test('a token is made from a connection’s menu, shown once next to its look-alike, and valid at this address', async () => {
  const connections = await read('/connections');
  const item = connections('[aria-label="More actions for Production org"]').parent().find('a');
  expect(item.text()).toBe('API Access Token');
  const shown = await submit(item.attr('href') ?? '', { lifespanMinutes: '60' });
  const [token = '', lookAlike = ''] = shown('textarea')
    .map((_, each) => shown(each).text())
    .get();
  const list = '/external/api/associations?jiraIssueId=10173';
  expect((await running().send('GET', list, { token })).status).toBe(200);
  expect((await running().send('GET', list, { token, region: 'eu' })).status).toBe(401);
  expect(lookAlike).toMatch(/^eyJ/);
  expect((await running().send('GET', list, { token: lookAlike })).status).toBe(401);
  expect((await get('/connections')).text).not.toContain(token);
});

test('a token is revoked on the connections page', async () => {
  const token = running().standIn.mintToken({ region: 'global', lifespanMinutes: 15 });
  const form = (await read('/connections'))('form[action$="/revoke"]').first();
  await submit(form.attr('action') ?? '', {});
  expect(
    (await running().send('GET', '/external/api/associations?jiraIssueId=10173', { token })).status,
  ).toBe(401);
});

test('the pages link back to Jira once they know its address', async () => {
  expect((await read('/'))('.back').length).toBe(0);
  running().standIn.showJiraAt('http://127.0.0.1:4000');
  expect((await read('/records'))('.back').attr('href')).toBe('http://127.0.0.1:4000');
});

test('the token and the address of a record in Salesforce can be copied', async () => {
  const made = await submit('/connections/production/token', { lifespanMinutes: '60' });
  expect(made('[data-copy]').attr('data-copy')).toBe(made('textarea').first().text());
  const record = await read(`/records/${vvn}`);
  expect(record('[data-copy]').attr('data-copy')).toBe(
    `https://example.lightning.force.com/lightning/r/Case/${vvn}/view`,
  );
  expect((await get('/stand-in.js')).headers.get('content-type')).toContain('javascript');
});

test('a person sees on the record that a push has changed it, and sees the push in the log', async () => {
  await submit('/links', { issueId: '10173', soid: vvn, autoPush: 'on' });
  expect((await read('/associations?issueId=10173'))('td').text()).toContain('auto push');
  await running().push();
  const record = await read(`/records/${vvn.slice(0, 15)}`);
  expect(record('h1').text()).toBe('Pump controller stops after update 4.2');
  expect(record('main').text()).toContain('by Push of SUP-74');
  expect((await read('/pushes'))('tbody tr').text()).toMatch(/SUP-74[^]*pushed[^]*production/);
  const unlinked = await submit('/links', { issueId: '10173', soid: vvn, unlink: 'yes' });
  expect(unlinked('.empty').text()).toContain('none yet');
  expect(running().standIn.associationsOf('10173')).toEqual([]);
});

test('texts from outside are shown as plain text', async () => {
  await running().send('PATCH', `/__standin/state/records/${j80}`, {
    body: { fields: { Subject: '<img src=x onerror=alert(1)>' } },
  });
  const page = await read(`/records/${j80}`);
  expect(page('h1').text()).toBe('<img src=x onerror=alert(1)>');
  expect(page('img').length).toBe(0);
  expect((await get('/associations?issueId=%22%3E%3Cimg%3E')).text).not.toContain('<img');
});

test('switches and faults are set with forms', async () => {
  await submit('/switches', { pushOk: 'accepted202', latencyMs: '1' });
  expect(running().standIn.switches.get()).toMatchObject({ pushOk: 'accepted202', latencyMs: 1 });
  await submit('/faults', {
    kind: 'status',
    status: '429',
    retryAfter: '5',
    times: '1',
    region: '',
    path: '/external/',
  });
  const came = await running().list('10173');
  expect([came.status, came.headers.get('retry-after')]).toEqual([429, '5']);
  const removed = await submit('/faults/1/remove', {});
  expect(removed('h1').text()).toBe('Switches and faults');
  await submit('/reset', {});
  expect(running().standIn.switches.get().pushOk).toBe('json200');
});

test('connections and bindings are changed with forms', async () => {
  await submit('/connections/production', { authorized: 'on', objects: 'Case, Account' });
  await submit('/bindings', { projectId: '10001', unbind: 'yes' });
  await submit('/bindings', { projectId: '10003', connection: 'production' });
  const state = await Promise.all([get('/__standin/connections'), get('/__standin/bindings')]);
  expect(state[0].json).toMatchObject([{ allowModification: false, objects: ['Case', 'Account'] }, {}]);
  expect(state[1].json).toMatchObject([
    { projectId: '10002' },
    { projectId: '10003', mapping: { '*': ['Case', 'Account'] } },
  ]);
});

test('a page explains a mistake in a form', async () => {
  const alert = async (path: string, fields: Record<string, string>): Promise<string> =>
    (await submit(path, fields))('[role=alert]').text();
  expect(await alert('/links', { issueId: '99999', soid: vvn })).toBe('no issue 99999');
  expect(await alert('/faults', { kind: 'status', status: '99' })).toBe('status: must be at least 200');
  expect(await alert('/connections/production/token', { lifespanMinutes: '3' })).toBe(
    'lifespanMinutes: choose one of the list',
  );
  expect((await get('/records/none')).status).toBe(404);
});

test('a form of another origin does nothing', async () => {
  const { global } = running().standIn.origins;
  const came = await fetch(`${global}/reset`, { method: 'POST', headers: { origin: 'https://example.com' } });
  expect(came.status).toBe(403);
});

import { startCloud, type Cloud } from '../cloud/start-cloud';

const panel = 'salesforce-panel';
const options = { viewOnly: false, autoPush: false, autoPull: false };

let cloud: Cloud;
let token = '';
/** All that ever left the app: answers, log lines, plain storage, issue properties. */
const seen: string[] = [];

beforeAll(async () => {
  const log = (line: { text: string }) => void seen.push(line.text);
  cloud = await startCloud({ dataDir: ':memory:', fresh: true, log });
  token = cloud.connector.mintToken({ region: 'eu', lifespanMinutes: 60 });
});

afterAll(() => cloud.stop());

async function ask(user: string, module: string, functionKey: string, payload: unknown): Promise<string> {
  const issueKey = cloud.jira.findIssue('10173')?.key ?? '';
  const target = module === panel ? { issueKey } : {};
  const answer = JSON.stringify(await cloud.invoke(user, module, target, functionKey, payload));
  seen.push(answer);
  return answer;
}

const settings = (functionKey: string, payload: unknown) =>
  ask('ada', 'salesforce-admin', functionKey, payload);
const onIssue = (functionKey: string, payload: unknown) => ask('evan', panel, functionKey, payload);
const draft = (over: object = {}) => ({ token, region: 'eu', salesforceAddress: '', endsOn: null, ...over });

/** All that can be asked of an issue. */
async function askEverything(): Promise<void> {
  const [record] = cloud.connector.records('Case', 1);
  const recordId = record?.soid ?? '';
  const records = [{ object: 'Case', id: recordId, host: null }];
  await onIssue('openPanel', {});
  await onIssue('linkRecords', { records, options, push: true });
  await onIssue('pushRecord', { recordId });
  await onIssue('pushAll', {});
  await onIssue('changeOptions', { recordId, seen: options, wished: { ...options, autoPush: true } });
  await settings('openSettings', {});
  await settings('testConnection', { id: 'site', draft: null });
}

/** The whole token and the two parts that are its own (the first is the same in every token of its kind). */
function secrets(): readonly string[] {
  const [, claims = '', signature = ''] = token.split('.');
  return [token, claims, signature];
}

async function expectKept(): Promise<void> {
  expect(secrets().every((secret) => secret.length > 20)).toBe(true);
  expect(seen).not.toEqual([]);
  const plain = JSON.stringify([cloud.forge.readPlain(), await mirrorOnIssue()]);
  for (const text of [...seen, plain]) {
    for (const secret of secrets()) expect(text).not.toContain(secret);
  }
}

async function mirrorOnIssue(): Promise<string> {
  const path = '/rest/api/3/issue/10173?properties=*all';
  const { body } = await cloud.jira.handle({
    method: 'GET',
    path,
    headers: {},
    body: '',
    as: { kind: 'app' },
  });
  return body;
}

test('a token pasted where or how it does not belong is not repeated', async () => {
  const spoiled = [
    `JWT ${token}`,
    `${token}\n${token}`,
    token.slice(0, -30),
    `${token}é`,
    `"${token}"`,
    'x'.repeat(9000) + token,
  ];
  for (const text of spoiled) await settings('testConnection', { id: null, draft: draft({ token: text }) });
  await settings('testConnection', { id: null, draft: draft({ salesforceAddress: `https://${token}` }) });
  await settings('testConnection', { id: null, draft: draft({ region: token, endsOn: token }) });
  await settings('saveConnection', { id: null, draft: draft({ region: 'global' }) });
  await settings('saveConnection', { id: null, draft: draft(), [token]: token });
  await settings(token, { [token]: { [token]: token } });
  await onIssue('pushRecord', { recordId: token });
  await expectKept();
});

test('a token that is saved and used stays where it is', async () => {
  expect(await settings('saveConnection', { id: null, draft: draft() })).toContain('"savedId":"site"');
  await askEverything();
  expect(cloud.connector.associationsOf('10173')).not.toEqual([]);
  expect(cloud.forge.readPlain().map(({ key }) => key)).toContain('connection-health:site');
  expect(await mirrorOnIssue()).toContain('comparedAt');
  await expectKept();
});

test.each([400, 401, 403, 404, 409, 422, 429, 500, 502])(
  'a Connector that repeats the token with %i is not quoted',
  async (status) => {
    const message = `JWT ${token} is not ${token.slice(10)}`;
    cloud.connector.faults.add({ kind: 'status', status, message, headers: { 'Retry-After': '60' } });
    await askEverything();
    cloud.connector.faults.clear();
    cloud.connector.faults.add({
      kind: 'status',
      status,
      body: `<h1>${message}</h1>`,
      headers: { 'Retry-After': '60' },
    });
    await askEverything();
    cloud.connector.faults.clear();
    await expectKept();
  },
);

test.each(['successFalse', 'redirect', 'reset', 'truncated'] as const)(
  'an answer gone wrong gives nothing away: %s',
  async (kind) => {
    // Of the writes only: a read that finds nobody is repeated, and that takes its time.
    cloud.connector.faults.add({ kind, message: token, match: { method: 'POST' } });
    await askEverything();
    cloud.connector.faults.clear();
    await expectKept();
  },
);

test.each(['/api/v1/get', '/api/v1/set', '/api/v1/secret/get', '/api/v1/secret/set', '/api/v1/delete'])(
  'storage failing at %s gives nothing away',
  async (at) => {
    // Not the connection's turn: one that cannot be given back is waited for, half a minute long.
    const fault = { paths: [at], keys: '^(?!turn:connection)', status: 500, code: 'FAULT', times: 1e9 };
    cloud.forge.switches.storageFaults.push(fault);
    await settings('saveConnection', { id: 'site', draft: draft() });
    await askEverything();
    cloud.forge.switches.storageFaults.splice(0);
    await expectKept();
  },
);

test('Jira failing gives nothing away', async () => {
  for (const status of [401, 403, 429, 500]) {
    cloud.jira.faults.push({ path: '/rest/api/3/', status, times: 1 });
    await settings('saveConnection', { id: 'site', draft: draft() });
  }
  expect(seen.join()).toContain('"event":"refused"');
  await expectKept();
});

test('an ended connection takes its token along', async () => {
  await settings('removeToken', { id: 'site' });
  const left = cloud.forge.readPlain().filter(({ key }) => key.startsWith('connection'));
  expect(left.map(({ key }) => key)).toEqual(['connections']);
  expect(left).toMatchObject([{ value: { connections: [{ token: null, next: null, previous: null }] } }]);
  await askEverything();
  await expectKept();
});

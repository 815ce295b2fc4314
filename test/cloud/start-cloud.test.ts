import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { listen } from './http';
import { startCloud, type Cloud, type CloudOptions } from './start-cloud';

const running: Cloud[] = [];
let folder: string;
let dataDir: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cloud-'));
  dataDir = path.join(folder, 'data');
});
afterEach(async () => {
  for (const cloud of running.splice(0)) await cloud.stop();
});
afterAll(() => rm(folder, { recursive: true }));

async function start(options: Partial<CloudOptions> = {}): Promise<Cloud> {
  const cloud = await startCloud({ dataDir, ...options });
  running.push(cloud);
  return cloud;
}

const settingsOf = (cloud: Cloud) => cloud.invoke('ada', 'salesforce-admin', {}, 'openSettings', {});
const panelOf = (cloud: Cloud, issueKey: string) =>
  cloud.invoke('evan', 'salesforce-panel', { issueKey }, 'openPanel', {});
const linkedIssues = (cloud: Cloud) =>
  cloud.jira
    .listIssues(cloud.jira.findUser('ada')?.accountId ?? '', 'SUP', 1)
    .issues.filter(({ id }) => cloud.connector.associationsOf(id).length > 0);

test('a new cloud is ready to link, keeps its data when started again, and drops everything when fresh', async () => {
  const first = await start();
  expect(await settingsOf(first)).toMatchObject({
    value: { ok: true, data: { connections: [{ region: 'global' }] } },
  });
  expect(linkedIssues(first)).toHaveLength(8);
  expect(
    await first.invoke('evan', 'salesforce-panel', { issueKey: 'SUP-1' }, 'readCards', {}),
  ).toMatchObject({
    value: { ok: true, data: { cards: [{ objectLabel: 'Case' }], trouble: null } },
  });
  const ofOperations = (n: number) =>
    first.connector.associationsOf(first.jira.findIssue(`OPS-${n}`)?.id ?? '');
  expect([1, 8, 1500, 1501].map((n) => ofOperations(n).map(({ viewOnly }) => viewOnly))).toEqual([
    [false],
    [true],
    [false],
    [],
  ]);
  const pushes = first.connector.pushCount();
  expect(pushes).toBeGreaterThan(0);
  await first.stop();

  const second = await start();
  expect(second.connector.pushCount()).toBe(pushes);
  expect(await panelOf(second, 'SUP-1')).toMatchObject({
    value: { data: { truth: { known: true, links: [{}] } } },
  });
  await second.stop();

  const third = await start({ fresh: true });
  expect(await settingsOf(third)).toMatchObject({ value: { ok: true, data: { connections: [] } } });
  expect(linkedIssues(third)).toEqual([]);
});

test('the Connector maintains its searchable property on issues as long as the switch is on', async () => {
  const cloud = await start({ dataDir: ':memory:', fresh: true, operations: 30 });
  cloud.connector.putLinks([{ issueId: 'OPS-30', soid: '500Qy00000VvNShIAN' }]);
  const count = async (jql: string) => {
    const headers = { 'content-type': 'application/json' };
    const path = '/rest/api/3/search/approximate-count';
    const body = JSON.stringify({ jql });
    return cloud.jira.handle({ method: 'POST', path, headers, body, as: { kind: 'app' } });
  };
  expect(await count('salesforceAssociatedIds is not EMPTY')).toMatchObject({ status: 400 });
  cloud.connector.switches.set({ issueProperty: 'kept' });
  const found = await count('project = OPS and salesforceAssociatedIds ~ "500Qy00000VvNShIAN"');
  expect(found).toMatchObject({ status: 200, body: '{"count":1}' });
  expect(cloud.jira.requests()).toEqual({});
});

test('the app’s requests go to the mapped origin', async () => {
  const asked: string[] = [];
  const elsewhere = await listen((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(503).end();
  }, 0);
  const cloud = await start({
    dataDir: ':memory:',
    fresh: true,
    maps: { 'https://sfjc.integration.appfire.app': elsewhere.origin },
  });
  const token = cloud.connector.mintToken({ region: 'global', lifespanMinutes: 60 });
  const draft = { token, region: 'global', salesforceAddress: '', endsOn: null };
  await cloud.invoke('ada', 'salesforce-admin', {}, 'testConnection', { id: null, draft });
  await elsewhere.close();
  expect(asked.length).toBeGreaterThan(0);
  expect(cloud.connector.calls()).toEqual([]);
});

test('a port in use is an error, and leaves nothing running', async () => {
  const taken = await listen((_, response) => void response.end(), 0);
  await expect(start({ dataDir: ':memory:', fresh: true, port: taken.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
    port: taken.port,
  });
  await taken.close();
});

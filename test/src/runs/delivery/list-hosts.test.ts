import type { RunChoice } from '../../../../src/contract/runs/choice';
import { openPanel } from '../../../../src/links/open-panel';
import { cancelRun } from '../../../../src/runs/cancel-run';
import { AppError } from '../../../../src/shared/app-error';
import { aCaller, aCaseId, aLink, aMirror, aMirroredLink, projectId } from '../../../builders';
import type { World } from '../../../ports';
import {
  deliver,
  deliverAll,
  itemsOf,
  liesOf,
  nextLetter,
  passTime,
  paula,
  preview,
  pushed,
  start,
} from '../../../run-world';
import { aList, pair, unlinked } from './lists';

const home = 'acme.my.salesforce.com';
const formerHome = 'acme.na139.my.salesforce.com';
const sandbox = 'acme--uat.sandbox.my.salesforce.com';
const again = (runId: string): RunChoice => ({
  how: 'again',
  runId,
  outcomes: ['failed', 'refused', 'unknown', 'notSent'],
  code: null,
});

function anAcmeWorld(issues: number, salesforceHost: string | null = home): World {
  const world = unlinked(issues);
  if (world.store.connection) world.store.connection = { ...world.store.connection, salesforceHost };
  return world;
}

/** A list whose first line is of a record in the sandbox, and whose others are of bare ids. */
function aSandboxList(issues: number, hosts: string[] = [home, sandbox]): RunChoice {
  const [first, ...rest] = Array.from({ length: issues }, (_, n) => pair(n + 1, n + 1));
  if (!first) throw new Error('a list has a line');
  const org = hosts.indexOf(sandbox);
  return { ...aList({ ...first, ...(org >= 0 && { org }) }, ...rest), hosts, confirmedHosts: [sandbox] };
}

const hostsOf = (world: World, issueId = '20001') =>
  world.mirrors.get(issueId)?.links.map(({ host, lastPush }) => [host, lastPush?.outcome]);

async function urlsOf(world: World, issueId = '20001'): Promise<unknown> {
  const { truth } = await openPanel(world.ports)(aCaller({ issueId }), {});
  return truth.known && truth.links.map(({ url }) => url);
}

test('a record of a confirmed other org that a list links opens there, and its item says so', async () => {
  const world = anAcmeWorld(2);
  const runId = await pushed(world, aSandboxList(2));
  expect((await itemsOf(world, runId)).map(({ host, state }) => [host, state])).toEqual([
    [sandbox, 'pushed'],
    [null, 'pushed'],
  ]);
  expect(hostsOf(world)).toEqual([[sandbox, 'pushed']]);
  expect(await urlsOf(world)).toEqual([`https://${sandbox}/${aCaseId(1)}`]);
  expect(await urlsOf(world, '20002')).toEqual([`https://${home}/${aCaseId(2)}`]);
  expect(await liesOf(world, runId)).toEqual([]);
});

test('a link that has to wait is in no mirror yet, whichever org the list named', async () => {
  const world = anAcmeWorld(1);
  const runId = await preview(world, aSandboxList(1));
  world.connector.fail({ call: 'link', error: new AppError('RATE_LIMITED', { retryAfterSeconds: 120 }) });
  await start(world, runId);
  const letter = nextLetter(world);
  if (!letter) throw new Error('nothing was called for');
  await deliver(world.ports, letter);
  expect(world.mirrors.size).toBe(0);
  await deliverAll(world);
  expect(hostsOf(world)).toEqual([[sandbox, 'pushed']]);
});

test('a record that was linked already opens where the list says from then on', async () => {
  const world = anAcmeWorld(1);
  world.connector.hold('20001', [aLink({ id: aCaseId(1) }), aLink({ id: aCaseId(7) })]);
  const known = aMirroredLink({ id: aCaseId(7), host: 'other.my.salesforce.com' });
  world.mirrors.set('20001', aMirror({ links: [aMirroredLink({ id: aCaseId(1) }), known] }));
  await pushed(world, aSandboxList(1));
  expect(hostsOf(world)).toEqual([
    [sandbox, 'pushed'],
    ['other.my.salesforce.com', undefined],
  ]);
});

test('a later run that pushes all links of the issue keeps the host', async () => {
  const world = anAcmeWorld(2);
  await pushed(world, aSandboxList(2));
  await pushed(world);
  expect(hostsOf(world)).toEqual([[sandbox, 'pushed']]);
});

test('what failed and is sent again keeps its host, though no mirror ever had it', async () => {
  const world = anAcmeWorld(1);
  world.connector.fail({ call: 'link', error: new AppError('CONNECTOR_DOWN') });
  const runId = await pushed(world, aSandboxList(1));
  expect(hostsOf(world)).toEqual([]);
  world.pastedHosts.noted.clear();
  const second = await pushed(world, again(runId));
  expect(await itemsOf(world, second)).toMatchObject([{ host: sandbox, state: 'pushed', linked: 'made' }]);
  expect(hostsOf(world)).toEqual([[sandbox, 'pushed']]);
  const issue = world.jira.all.get('20001');
  passTime(world, 60_000);
  if (issue) world.jira.all.set('20001', { ...issue, updatedAt: world.state.now.toISOString() });
  const third = await pushed(world, { how: 'changedDuring', runId: second });
  expect((await itemsOf(world, third)).map(({ host }) => host)).toEqual([sandbox]);
});

test('what was not sent before the run was cancelled keeps its host when it is pushed later', async () => {
  const world = anAcmeWorld(1);
  const runId = await preview(world, aSandboxList(1));
  await start(world, runId);
  await cancelRun(world.ports)(paula, { projectId, runId });
  await pushed(world, again(runId));
  expect(hostsOf(world)).toEqual([[sandbox, 'pushed']]);
});

test('a link that was made opens there even if its push never followed', async () => {
  const world = anAcmeWorld(1);
  const error = new AppError('RATE_LIMITED', { retryAfterSeconds: 120 });
  world.connector.fail({ call: 'push', error });
  const runId = await preview(world, aSandboxList(1));
  await start(world, runId);
  const letter = nextLetter(world);
  if (letter) await deliver(world.ports, letter);
  await cancelRun(world.ports)(paula, { projectId, runId });
  expect(world.connector.pushed).toEqual([]);
  expect(hostsOf(world)).toEqual([[sandbox, undefined]]);
});

test('a push that waited after its link was made is marked, and the link counts once', async () => {
  const world = anAcmeWorld(1);
  world.connector.fail({ call: 'push', error: new AppError('RATE_LIMITED', { retryAfterSeconds: 2 }) });
  await pushed(world, aSandboxList(1));
  expect(hostsOf(world)).toEqual([[sandbox, 'pushed']]);
  expect(world.mirrors.get('20001')?.count).toBe(1);
});

test.each([home, formerHome])('a host of the saved org is no host of its own: %s', async (host) => {
  const world = anAcmeWorld(1);
  const list = { ...aList({ ...pair(1, 1), org: 0 }), hosts: [host] };
  const runId = await pushed(world, list);
  expect((await itemsOf(world, runId)).map((item) => item.host)).toEqual([null]);
  expect(hostsOf(world)).toEqual([[null, 'pushed']]);
});

test('where no address is saved, a pasted one is the record’s and never becomes the site’s', async () => {
  const world = anAcmeWorld(2, null);
  await pushed(world, aSandboxList(2, [sandbox]));
  expect([hostsOf(world), hostsOf(world, '20002')]).toEqual([[[sandbox, 'pushed']], [[null, 'pushed']]]);
  expect(world.mirrors.get('20002')?.savedHost).toBeUndefined();
  expect(await urlsOf(world, '20002')).toEqual([null]);
  expect(world.store.connection?.salesforceHost).toBeNull();
});

test('a list without hosts of other orgs notes nothing and reads no mirror', async () => {
  const world = anAcmeWorld(120);
  await pushed(world, aSandboxList(120, [home]));
  expect([...world.pastedHosts.noted]).toEqual([]);
  expect(world.jira.askedAs.filter((asked) => asked === 'fetch as app')).toEqual([]);
  expect(world.mirrors.size).toBe(120);
});

test('mirrors are written with their hosts even if these cannot be noted', async () => {
  const world = anAcmeWorld(1);
  const runId = await preview(world, aSandboxList(1));
  await start(world, runId);
  world.pastedHosts.isDown = true;
  await deliverAll(world);
  expect(hostsOf(world)).toEqual([[sandbox, 'pushed']]);
  expect(world.log.map(({ event }) => event)).toContain('hosts of links not noted');
});

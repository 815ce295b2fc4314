import { linkRecords } from '../../../../src/links/link-records';
import { openPanel } from '../../../../src/links/open-panel';
import { aCaller, aCaseId, aLink, aMirror, aMirroredLink, aWish } from '../../../builders';
import type { World } from '../../../ports';
import { aRunWorld, pushed } from '../../../run-world';

const home = 'acme.my.salesforce.com';
const sandbox = 'acme--uat.sandbox.my.salesforce.com';
const foreign = 'other.my.salesforce.com';

function anAcmeWorld(issues: number): World {
  const world = aRunWorld(issues);
  saveAddress(world, home);
  return world;
}

function saveAddress({ store }: World, salesforceHost: string): void {
  if (store.connection) store.connection = { ...store.connection, salesforceHost };
}

/** Somebody pastes a record's address into the panel of an issue, and confirms it. */
async function linkByAddress(world: World, issueId: string, host: string): Promise<void> {
  const records = [{ object: 'Case', id: aCaseId(900), host }];
  await linkRecords(world.ports)(aCaller({ issueId }), aWish([], { records, confirmedHosts: [host] }));
}

const hostsOf = (world: World, issueId: string) =>
  world.mirrors.get(issueId)?.links.map(({ host, lastPush }) => [host, lastPush?.outcome]);
const readsAsApp = ({ jira }: World): number =>
  jira.askedAs.filter((asked) => asked === 'fetch as app').length;

test.each([foreign, sandbox])(
  'a link into another org keeps its address although all links of its issue are pushed: %s',
  async (host) => {
    const world = anAcmeWorld(3);
    await linkByAddress(world, '20002', host);
    await pushed(world);
    expect(hostsOf(world, '20002')).toEqual([
      [null, 'pushed'],
      [host, 'pushed'],
    ]);
    const panel = await openPanel(world.ports)(aCaller({ issueId: '20002' }), {});
    expect(panel.truth.known && panel.truth.links.map(({ url }) => url)).toEqual([
      `https://${home}/${aCaseId(1)}`,
      `https://${host}/${aCaseId(900)}`,
    ]);
  },
);

test('if all pasted addresses belong to the org in the settings, no mirror is read, and storage is asked once', async () => {
  const world = anAcmeWorld(150);
  await linkByAddress(world, '20002', home);
  await pushed(world);
  expect([readsAsApp(world), world.pastedHosts.reads]).toEqual([0, 1]);
  expect(world.mirrors.size).toBe(150);
});

test('an address that became foreign when the settings changed is kept too', async () => {
  const world = anAcmeWorld(2);
  await linkByAddress(world, '20001', home);
  saveAddress(world, foreign);
  await pushed(world);
  expect(hostsOf(world, '20001')).toContainEqual([home, 'pushed']);
});

test('an address pasted while none was saved is kept too', async () => {
  const world = aRunWorld(2);
  await linkByAddress(world, '20001', foreign);
  saveAddress(world, home);
  await pushed(world);
  expect(hostsOf(world, '20001')).toContainEqual([foreign, 'pushed']);
});

test('a foreign host an earlier release left in a mirror is noted when the panel is opened', async () => {
  const world = anAcmeWorld(2);
  world.connector.hold('20001', [aLink({ id: aCaseId(0) })]);
  world.mirrors.set('20001', aMirror({ links: [aMirroredLink({ id: aCaseId(0), host: foreign })] }));
  await openPanel(world.ports)(aCaller({ issueId: '20001' }), {});
  await pushed(world);
  expect(hostsOf(world, '20001')).toEqual([[foreign, 'pushed']]);
});

test('opening a panel without links into another org notes nothing', async () => {
  const world = anAcmeWorld(1);
  world.mirrors.set('20001', aMirror({ links: [aMirroredLink({ id: aCaseId(0), host: home })] }));
  world.pastedHosts.isDown = true;
  await openPanel(world.ports)(aCaller({ issueId: '20001' }), {});
  expect(world.log).toEqual([]);
});

test('if storage cannot be read, the run reads the mirrors; if it cannot be written, linking still works', async () => {
  const world = anAcmeWorld(2);
  world.pastedHosts.isDown = true;
  await linkByAddress(world, '20001', foreign);
  await pushed(world);
  expect(hostsOf(world, '20001')).toContainEqual([foreign, 'pushed']);
  expect(world.log.map(({ event }) => event).filter((event) => event.startsWith('hosts'))).toEqual([
    'hosts of links not noted',
    'hosts of links not known',
  ]);
});

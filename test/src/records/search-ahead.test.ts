import { searchDoor } from '../../../src/entry/search';
import { setAudience, turnSalesforce } from '../../../src/records/change-access';
import { searchRecords } from '../../../src/records/search-records';
import { firstId } from '../../../src/connections/model/registry';
import { AppError } from '../../../src/shared/app-error';
import type { Ports } from '../../../src/ports/ports';
import { issueId } from '../../builders';
import type { World } from '../../ports';
import { aGate } from '../../static/gate';
import { ada, forPersonsOnly } from './access-world';
import { aWorldToSearch, editor, idsOf } from './search-world';

/** The world's ports, which note in order what is asked of them. */
function noting({ ports }: World, more: Partial<Pick<Ports, 'permissions'>> = {}) {
  const order: string[] = [];
  const note = <T>(what: string, answer: T): T => {
    order.push(what);
    return answer;
  };
  const { connections, permissions, salesforceSessions, searchCounts, issues } = { ...ports, ...more };
  const noted: Ports = {
    ...ports,
    permissions: { ...permissions, onIssue: (id) => note('rights', permissions.onIssue(id)) },
    connections: { ...connections, registry: () => note('registry', connections.registry()) },
    issues: { ...issues, get: (...of) => note('issue', issues.get(...of)) },
    searchCounts: { ...searchCounts, read: (id) => note('count', searchCounts.read(id)) },
    salesforceSessions: (place) => ({
      ...salesforceSessions(place),
      read: () => note('session', salesforceSessions(place).read()),
    }),
  };
  return { noted, order };
}

const look = (ports: Ports, text = 'printer') => searchRecords(ports)(editor, { text, object: null });

/** Asks at the door, from the issue's page. */
const atTheDoor = (ports: Ports) =>
  searchDoor(ports)(
    {
      call: { functionKey: 'searchRecords', payload: { text: 'printer', object: null } },
      context: { extension: { issue: { id: issueId } } },
    },
    { principal: { accountId: editor.accountId } },
  );

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('while Jira is asked who may, the app’s own storage is read, each thing once; Salesforce is asked afterwards', async () => {
  const world = await aWorldToSearch();
  // What cases are made of is known from now on.
  await look(world.ports);
  world.salesforce.asked.length = 0;
  const answered = aGate();
  const { onIssue } = world.ports.permissions;
  const permissions = {
    ...world.ports.permissions,
    onIssue: (id: string) => answered.opened.then(() => onIssue(id)),
  };
  const { noted, order } = noting(world, { permissions });
  const asked = atTheDoor(noted);
  await turn();
  expect(order).toEqual(['rights', 'registry', 'count', 'session']);
  expect(world.salesforce.asked).toEqual([]);
  answered.open();
  expect(await asked).toMatchObject({ ok: true, data: { trouble: null } });
  expect(order).toHaveLength(4);
  expect(world.salesforce.asked).toEqual(['search']);
});

test('where Jira says no, nothing is told, nobody else is asked, and nothing more is begun', async () => {
  const world = await aWorldToSearch();
  const read = aGate();
  const { connections } = world.ports;
  const { noted, order } = noting({
    ...world,
    ports: {
      ...world.ports,
      connections: {
        ...connections,
        registry: () => read.opened.then(() => connections.registry()),
      },
    },
  });
  const permissions = {
    ...noted.permissions,
    onIssue: () => Promise.resolve({ mayBrowse: true, mayEdit: false, mayAdminister: false }),
  };
  const reply = await atTheDoor({ ...noted, permissions });
  expect(reply).toEqual({ ok: false, error: expect.objectContaining({ code: 'NOT_ALLOWED' }) as unknown });
  read.open();
  await turn();
  expect(order).toEqual(['registry', 'count']);
  expect(world.salesforce.asked).toEqual([]);
});

test('the issue’s project is asked for where a project is bound, and nowhere else', async () => {
  const world = await aWorldToSearch();
  const before = noting(world);
  await look(before.noted);
  expect(before.order).not.toContain('issue');
  world.store.stored = { ...world.store.stored, bound: new Map([['99999', 'another']]) };
  const after = noting(world);
  await look(after.noted);
  expect(after.order.filter((what) => what === 'issue')).toHaveLength(1);
});

test('a session that was read ahead for the page’s project is not used for another', async () => {
  const world = await aWorldToSearch();
  await look(world.ports);
  const { stored } = world.store;
  const [connection] = stored.connections;
  if (!connection?.access) throw new Error('no access');
  const { access } = connection;
  const other = {
    ...connection,
    id: 'other',
    access: { ...access, secret: { ...access.secret, tokenId: 'another' } },
  };
  world.store.stored = {
    ...stored,
    connections: [connection, other],
    bound: new Map([['99999', 'other']]),
  };
  const places: string[] = [];
  const { salesforceSessions } = world.ports;
  const ports: Ports = {
    ...world.ports,
    salesforceSessions: (place) => ({
      ...salesforceSessions(place),
      read: () => {
        places.push(place.connectionId);
        return salesforceSessions(place).read();
      },
    }),
  };
  const moved = { ...editor, projectId: '99999' };
  const view = await searchRecords(ports)(moved, { text: 'printer', object: null });
  expect(idsOf(view)).toHaveLength(3);
  expect(places).toEqual(['other', firstId]);
});

test.each<[string, (world: World) => unknown]>([
  ['turned off', ({ ports }) => turnSalesforce(ports)(ada, { id: firstId, off: true })],
  ['shown to nobody', ({ ports }) => setAudience(ports)(ada, { id: firstId, audience: 'nobody' })],
  ['read by persons alone', forPersonsOnly],
])('where Salesforce is %s, no session is read', async (_what, change) => {
  const world = await aWorldToSearch();
  await change(world);
  const { noted, order } = noting(world);
  await look(noted);
  expect(order).toEqual(['registry', 'count']);
});

test('a session that could not be read is trouble for whoever needs it, and for nobody else', async () => {
  const world = await aWorldToSearch();
  const ports: Ports = {
    ...world.ports,
    salesforceSessions: (place) => ({
      ...world.ports.salesforceSessions(place),
      read: () => Promise.reject(new AppError('PLATFORM_DOWN')),
    }),
  };
  await expect(look(ports)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect((await look(ports, 'p')).trouble?.code).toBe('TEXT_TOO_SHORT');
  expect(world.salesforce.asked).toEqual([]);
});

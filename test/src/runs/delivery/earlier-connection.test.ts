import { firstId, without } from '../../../../src/connections/model/registry';
import { aCaseId, aConnection, aMirror, projectId } from '../../../builders';
import { AppError } from '../../../../src/shared/app-error';
import { othersMayHaveAnswered } from '../../../../src/runs/delivery/other-connections';
import { aRunWorld, pushed } from '../../../run-world';
import { addConnection, bind } from '../../../several-connections';

test('a run keeps what the connection before knew, and that its links may lie there', async () => {
  const world = aRunWorld(2);
  addConnection(world, 'sandbox', { name: 'Sandbox' });
  bind(world, [projectId], 'sandbox');
  const before = aMirror({ connection: firstId, records: aCaseId(900) });
  world.mirrors.set('20001', before);
  await pushed(world);
  expect(world.mirrors.get('20001')).toMatchObject({ connection: 'sandbox', earlier: firstId });
  expect(world.mirrors.get('20002')).not.toHaveProperty('earlier');
  await pushed(world);
  expect(world.mirrors.get('20001')).toMatchObject({ connection: 'sandbox', earlier: firstId });
});

test('where the other connection was removed since, a run through the one that stays keeps that its links may lie there', async () => {
  const world = aRunWorld(2);
  world.store.connection = aConnection({ salesforceHost: 'acme.my.salesforce.com' });
  addConnection(world, 'sandbox', { name: 'Sandbox' });
  world.store.stored = without(world.store.stored, 'sandbox', 'useDefault');
  world.mirrors.set('20001', aMirror({ connection: 'sandbox', records: aCaseId(900) }));
  await pushed(world);
  expect(world.mirrors.get('20001')).toMatchObject({ connection: firstId, earlier: 'sandbox' });
  expect(world.mirrors.get('20002')).not.toHaveProperty('earlier');
});

test('with one connection, none before it, no mirror is read for that', async () => {
  const world = aRunWorld(2);
  world.store.connection = aConnection({ salesforceHost: 'acme.my.salesforce.com' });
  await pushed(world);
  expect(world.jira.askedAs).not.toContain('fetch as app');
});

test('where storage does not say whether there was another connection, there may have been one', async () => {
  const { ports, log } = aRunWorld(0);
  expect(await othersMayHaveAnswered(ports, firstId)).toBe(false);
  expect(await othersMayHaveAnswered(ports, 'sandbox')).toBe(true);
  const down = { registry: () => Promise.reject(new AppError('PLATFORM_DOWN')) };
  const connections = Object.assign(ports.connections, down);
  expect(await othersMayHaveAnswered({ ...ports, connections }, firstId)).toBe(true);
  expect(log.map(({ event }) => event)).toEqual(['other connections not known']);
});

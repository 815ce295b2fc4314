import { bindProjects } from '../../../src/connections/bind-projects';
import { readProjects } from '../../../src/connections/read-projects';
import { withBound } from '../../../src/connections/model/registry';
import { anAdmin } from '../../builders';
import type { World } from '../../ports';
import { aSite } from './a-site';

const bind = (world: World, connectionId: string | null, projectIds: string[]) =>
  bindProjects(world.ports)(anAdmin(), { connectionId, projectIds });
const read = (world: World, connectionId: string | null, from = 0) =>
  readProjects(world.ports)(anAdmin(), { connectionId, from });

test('projects are bound, moved from another connection, and use the default again', async () => {
  const world = aSite();
  const [one = '', two = ''] = world.projects.fill(2);
  expect(await bind(world, 'acme', [one])).toMatchObject({
    ...{ moved: 0, settings: { connections: [{ projectCount: 0 }, { projectCount: 1 }] } },
  });
  expect(await bind(world, 'site', [one, two])).toMatchObject({
    ...{ moved: 1, settings: { connections: [{ projectCount: 2 }, { projectCount: 0 }] } },
  });
  expect((await bind(world, null, [one, two])).settings.connections[0]?.projectCount).toBe(0);
});

test('Jira is asked as the admin: a project that is unknown or hidden is named by its place, and none is bound', async () => {
  const world = aSite();
  await expect(bind(world, 'acme', ['10001', '99999'])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    facts: { fields: [{ field: 'projectIds.1', problem: 'projectUnknown' }] },
  });
  expect([world.store.stored.bound.size, world.projects.asked]).toEqual([0, ['2 as user']]);
});

test('a project that was deleted can still be let go', async () => {
  const world = aSite({ bound: ['99999'] });
  await bind(world, null, ['99999']);
  expect(world.store.stored.bound.size).toBe(0);
});

test('while Jira does not answer nothing is bound', async () => {
  const world = aSite();
  world.state.jiraIsDown = true;
  await expect(bind(world, 'acme', ['10001'])).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(world.store.stored.bound.size).toBe(0);
});

test('two thousand projects may be bound; one more is refused with the room that is left, and one fewer goes', async () => {
  const world = aSite();
  const ids = world.projects.fill(2_001);
  world.store.stored = withBound(world.store.stored, ids.slice(0, 1_999), 'acme');
  await expect(bind(world, 'acme', ids.slice(1_999))).rejects.toMatchObject({
    facts: { fields: [{ field: 'projectIds', problem: 'tooManyBound', room: 1 }] },
  });
  await bind(world, 'acme', ids.slice(1_999, 2_000));
  await bind(world, 'site', ids.slice(0, 3));
  await bind(world, null, ids.slice(0, 1));
  expect(world.store.stored.bound.size).toBe(1_999);
});

test('bound projects are read a page at a time, by key and name as they are now; what Jira hides has neither', async () => {
  const world = aSite();
  const ids = world.projects.fill(51);
  world.store.stored = withBound(world.store.stored, [...ids, '9'], 'acme');
  const first = await read(world, 'acme');
  expect(first.projects).toHaveLength(50);
  expect(first.projects.slice(0, 2)).toEqual([
    { id: '9', key: null, name: null },
    { id: '30001', key: 'P1', name: 'Project 1' },
  ]);
  world.projects.all.set('30051', { key: 'NEW', name: 'Moved' });
  expect(first.next).toBe(50);
  expect(await read(world, 'acme', 50)).toEqual({
    projects: [
      { id: '30050', key: 'P50', name: 'Project 50' },
      { id: '30051', key: 'NEW', name: 'Moved' },
    ],
    next: null,
  });
});

test('projects of a removed connection are read apart; a connection that is not there has none to read', async () => {
  const world = aSite({ bound: ['10001'] });
  world.store.stored = withBound(world.store.stored, ['7'], 'removed');
  expect((await read(world, null)).projects).toEqual([{ id: '7', key: null, name: null }]);
  await expect(read(world, 'removed')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

import { removeConnection } from '../../../src/connections/remove-connection';
import { whatHangsOn } from '../../../src/connections/what-hangs-on';
import { withConnection } from '../../../src/connections/model/registry';
import { ada, anAdmin, noon } from '../../builders';
import { aRunWorld, deliverAll, preview, pushed } from '../../run-world';
import type { World } from '../../ports';
import { acme, aSite } from './a-site';

const remove = (world: World, id: string, projects: 'useDefault' | 'sendNothing') =>
  removeConnection(world.ports)(anAdmin(), { id, projects });

test('a removal ends in an account: tokens deleted, projects by what became of them', async () => {
  const world = aSite({ bound: ['10001', '10002'] });
  const next = { ...acme().token, tokenId: 'token-next' };
  world.store.stored = withConnection(world.store.stored, acme({ next }));
  const answer = await remove(world, 'acme', 'sendNothing');
  expect(answer.removed).toEqual({
    ...{ name: 'Acme', tokens: 2, projects: 2, became: 'sendNothing', runs: 0 },
  });
  expect(answer.settings).toMatchObject({ connections: [{ id: 'site' }], lostProjects: 2 });
  expect([...world.store.tokens.keys()]).toEqual(['site token-1']);
});

test('its projects use the default where the admin says so', async () => {
  const world = aSite({ bound: ['10001'] });
  const { settings, removed } = await remove(world, 'acme', 'useDefault');
  expect(removed).toMatchObject({ projects: 1, became: 'useDefault' });
  expect([settings.lostProjects, world.store.stored.bound.size]).toEqual([0, 0]);
});

test('without its default the site has none, while projects stay bound to others', async () => {
  const world = aSite({ bound: ['10001'] });
  const { settings } = await remove(world, 'site', 'sendNothing');
  expect(settings).toMatchObject({ connections: [{ id: 'acme', isDefault: false, projectCount: 1 }] });
});

test('who saved it is named no more, and forgotten', async () => {
  const world = aSite();
  world.store.stored = { ...world.store.stored, connections: [acme()], defaultId: 'acme' };
  await world.personalData.note(ada, { in: 'connection' }, noon);
  await remove(world, 'acme', 'sendNothing');
  // Who removed it is in the log of changes.
  expect([...world.personalData.places.keys()]).toEqual([`${ada}#changes`]);
});

test('tokens that could not be deleted are deleted with the next change', async () => {
  const world = aSite();
  world.store.down.add('deleteLeftOver');
  expect((await remove(world, 'acme', 'sendNothing')).removed.tokens).toBe(1);
  expect([...world.store.tokens.keys()]).toContain('acme token-acme');
  world.store.down.clear();
  await remove(world, 'site', 'sendNothing');
  expect([...world.store.tokens.keys()]).toEqual([]);
});

test('what was removed already is not removed again, and storage failing removes nothing', async () => {
  const world = aSite();
  world.store.down.add('write');
  await expect(remove(world, 'acme', 'sendNothing')).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(world.store.stored.connections).toHaveLength(2);
  world.store.down.clear();
  await remove(world, 'acme', 'sendNothing');
  await expect(remove(world, 'acme', 'sendNothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

describe('what hangs on a connection', () => {
  const hanging = (world: World, id: string) => whatHangsOn(world.ports)(anAdmin(), { id });

  test('are the projects bound to it, and the runs through it that are not over', async () => {
    const world = aRunWorld(3);
    world.store.stored = withConnection(world.store.stored, acme());
    expect(await hanging(world, 'site')).toEqual({ projects: 0, runs: 0 });
    await preview(world);
    expect(await hanging(world, 'site')).toEqual({ projects: 0, runs: 1 });
    expect(await hanging(world, 'acme')).toEqual({ projects: 0, runs: 0 });
    expect((await remove(world, 'site', 'sendNothing')).removed.runs).toBe(1);
  });

  test('is no run that is over', async () => {
    const world = aRunWorld(3);
    await pushed(world);
    await deliverAll(world);
    expect(await hanging(world, 'site')).toEqual({ projects: 0, runs: 0 });
  });

  test('cannot be told of one that was removed, nor while storage is down', async () => {
    const world = aSite({ bound: ['10001'] });
    expect(await hanging(world, 'acme')).toEqual({ projects: 1, runs: 0 });
    await expect(hanging(world, 'other')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    world.runs.fail('allProjectRuns', 1);
    await expect(hanging(world, 'acme')).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  });
});

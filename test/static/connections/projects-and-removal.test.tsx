import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { withBound } from '../../../src/connections/model/registry';
import type { World } from '../../ports';
import { aSite } from '../../src/connections/a-site';
import { expectAccessible } from '../expect-accessible';
import type { FakeHost } from '../fake-host';
import { openSettingsIn, settings } from './open-settings';

async function openAcme(
  prepare: (world: World) => void = () => undefined,
  bound: readonly string[] = [],
): Promise<{ world: World; host: FakeHost; user: ReturnType<typeof userEvent.setup> }> {
  const world = aSite({ bound });
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };
  prepare(world);
  const host = openSettingsIn(world);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Details of Acme' }));
  return { world, host, user };
}

const projects = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Projects bound to Acme' });
const question = (): Promise<HTMLElement> =>
  screen.findByRole('group', { name: 'Remove the connection Acme?' });

test('projects are searched, picked over several searches, and bound at once', async () => {
  const { world, user } = await openAcme((site) => void site.projects.fill(30));
  await user.click(settings.button('Bind projects'));
  const search = screen.getByRole('searchbox', { name: 'Project' });
  expect(document.activeElement).toBe(search);
  await user.type(search, 'oper');
  await user.click(await screen.findByRole('checkbox', { name: 'OPS Operations' }));
  await user.clear(search);
  await user.type(search, 'project 30');
  await user.click(await screen.findByRole('checkbox', { name: 'P30 Project 30' }));
  within(screen.getByRole('list', { name: 'Chosen before' })).getByText('OPS Operations');
  await expectAccessible();
  await user.click(settings.button('Bind 2 projects'));
  const done = await screen.findByText('2 projects use Acme now');
  expect(document.activeElement?.contains(done)).toBe(true);
  within(await projects()).getByText('P30 Project 30');
  expect([...world.store.stored.bound]).toEqual([
    ['10001', 'acme'],
    ['30030', 'acme'],
  ]);
  within(await screen.findByRole('region', { name: 'Acme' })).getByText('2 are bound to it');
});

test('a project that goes while it is picked is named, and nothing is bound', async () => {
  const { world, user } = await openAcme();
  await user.click(settings.button('Bind projects'));
  await user.click(await screen.findByRole('checkbox', { name: 'OPS Operations' }));
  world.projects.all.clear();
  await user.click(settings.button('Bind one project'));
  await screen.findByText('Not bound: OPS');
  expect(world.store.stored.bound.size).toBe(0);
  expect(screen.getByRole('checkbox', { name: 'OPS Operations' })).toHaveProperty('checked', true);
});

test('a search that fails says so, with a way out; both bindings are named', async () => {
  const { world, user } = await openAcme();
  within(await projects()).getByText(/^This binding picks the token\..*both have to name the project\.$/);
  world.state.jiraIsDown = true;
  await user.click(settings.button('Bind projects'));
  await screen.findByText('Jira does not answer at the moment');
  world.state.jiraIsDown = false;
  await user.click(settings.button('Try again'));
  await screen.findByRole('checkbox', { name: 'OPS Operations' });
  await user.click(settings.button('Cancel'));
  expect(document.activeElement).toBe(settings.button('Bind projects'));
});

test('bound projects are listed a page at a time, one that is hidden by its id, and can be let go', async () => {
  let ids: string[] = [];
  const { world, user } = await openAcme((site) => {
    ids = site.projects.fill(51);
    site.store.stored = withBound(site.store.stored, [...ids, '9'], 'acme');
  });
  const list = within(await projects());
  await list.findByText('Project with the id 9: deleted, or hidden from you');
  expect(list.getAllByRole('listitem')).toHaveLength(50);
  await user.click(list.getByRole('button', { name: 'Show more' }));
  await list.findByText('P51 Project 51');
  expect(list.queryByRole('button', { name: 'Show more' })).toBeNull();
  await expectAccessible();
  await user.click(list.getByRole('button', { description: /^Project with the id 9/ }));
  await screen.findByText(/^Project with the id 9: .* uses the default now$/);
  expect(world.store.stored.bound.has('9')).toBe(false);
  expect(document.activeElement).not.toBe(document.body);
});

test('a list that cannot be read says so and is tried again', async () => {
  const { world, user } = await openAcme((site) => void (site.projects.down = true), ['10001']);
  await screen.findByText(/^Jira does not answer/);
  world.projects.down = false;
  await user.click(settings.button('Try again'));
  within(await projects()).getByText('OPS Operations');
});

test('removing says first what hangs on it, asks what becomes of its projects, and ends in an account', async () => {
  const { world, host, user } = await openAcme(undefined, ['10001']);
  await user.click(settings.button('Remove connection'));
  const asked = await question();
  expect(document.activeElement).toBe(asked);
  within(asked).getByText(/No bulk push under way goes through it\.$/);
  within(asked).getByText('What becomes of the project that is bound to it');
  expect(within(asked).getByRole('radio', { name: /^Send nothing/ })).toHaveProperty('checked', true);
  await expectAccessible();
  expect(host.invoked).not.toContain('removeConnection');
  await user.click(within(asked).getByRole('button', { name: 'Remove connection' }));
  const account = await screen.findByText('Acme was removed');
  screen.getByText(/^One token was deleted\. The project bound to it sends nothing now\. No bulk push/);
  expect(document.activeElement?.contains(account)).toBe(true);
  expect([...world.store.tokens.keys()]).toEqual(['site token-1']);

  const lost = within(await screen.findByRole('region', { name: 'Projects whose connection was removed' }));
  lost.getByText('One project is bound to a connection that was removed, and sends nothing');
  await user.click(await lost.findByRole('button', { description: 'OPS Operations' }));
  await screen.findByRole('region', { name: 'Saved connection' });
  expect(world.store.stored.bound.size).toBe(0);
  expect(document.activeElement).not.toBe(document.body);
});

test('its projects use the default where that is chosen; removing can be given up with Escape', async () => {
  const { world, user } = await openAcme(undefined, ['10001']);
  await user.click(settings.button('Remove connection'));
  await question();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(settings.button('Remove connection'));
  await user.click(settings.button('Remove connection'));
  await user.click(within(await question()).getByRole('radio', { name: /^Use the default connection/ }));
  await user.click(within(await question()).getByRole('button', { name: 'Remove connection' }));
  await screen.findByText(/The project bound to it uses the default now\./);
  expect(world.store.stored.bound.size).toBe(0);
});

test('what hangs on it cannot be told: nothing is asked, and the page says why', async () => {
  const { world, user } = await openAcme();
  world.runs.fail('allProjectRuns', 1);
  await user.click(settings.button('Remove connection'));
  await screen.findByText(/does not answer at the moment$/);
  expect(screen.queryByRole('group', { name: /^Remove the connection/ })).toBeNull();
});

test('a removal that fails leaves the connection, and says so', async () => {
  const { world, user } = await openAcme();
  await user.click(settings.button('Remove connection'));
  world.store.down.add('write');
  await user.click(within(await question()).getByRole('button', { name: 'Remove connection' }));
  await screen.findByText(/^Forge, the platform this app runs on, does not answer/);
  await screen.findByRole('region', { name: 'Acme' });
  expect(document.activeElement).not.toBe(document.body);
});

test('without a default the page says so until one is chosen', async () => {
  const { user } = await openAcme(({ store }) => void (store.stored = { ...store.stored, defaultId: null }));
  screen.getByText('No connection is the default');
  await user.click(settings.button('Make default'));
  await screen.findByText('Acme is the default now');
  expect(screen.queryByText('No connection is the default')).toBeNull();
});

test('projects that were picked before one is let go are bound only when that is over', async () => {
  const { host, user, world } = await openAcme((site) => void site.projects.fill(3), ['30001']);
  await user.click(settings.button('Bind projects'));
  await user.click(await screen.findByRole('checkbox', { name: 'OPS Operations' }));
  const gate = host.hold('bindProjects');
  await user.click(within(await projects()).getByRole('button', { name: 'Use the default' }));
  await user.click(settings.button('Bind one project'));
  expect(settings.button('Bind one project')).toHaveProperty('disabled', true);
  gate.open();
  await screen.findByText(/uses the default/);
  await user.click(settings.button('Bind one project'));
  await screen.findByText('One project uses Acme now');
  expect([...world.store.stored.bound]).toEqual([['10001', 'acme']]);
});

import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeDefault } from '../../../src/connections/make-default';
import { removeConnection } from '../../../src/connections/remove-connection';
import { withConnection } from '../../../src/connections/model/registry';
import { aConnection, ada, aJwt, anAdmin, noon } from '../../builders';
import type { World } from '../../ports';
import { acme, aSite } from '../../src/connections/a-site';
import { expectAccessible } from '../expect-accessible';
import { anAdminsWorld, openSettingsIn, settings } from './open-settings';

function anAdminsSite(...how: Parameters<typeof aSite>): World {
  const world = aSite(...how);
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };
  return world;
}

const card = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });
const names = (): (string | null)[] =>
  screen.getAllByRole('button', { name: /^Details of/ }).map(({ textContent }) => textContent);

test('whoever has one connection sees nothing of a list, and may add another', async () => {
  openSettingsIn(anAdminsWorld());
  await screen.findByRole('region', { name: 'Saved connection' });
  settings.button('Add another connection');
  expect(screen.queryByText('Default')).toBeNull();
  for (const name of [/^Details of/, 'Make default', 'Rename', 'Remove connection'])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('whoever has none is not offered another', async () => {
  openSettingsIn(anAdminsWorld({ connection: null }));
  await screen.findByRole('heading', { name: 'Connect to Salesforce' });
  expect(screen.queryByRole('button', { name: 'Add another connection' })).toBeNull();
});

test('each connection tells what sets it apart, and how it fares by real traffic', async () => {
  const world = anAdminsSite({ bound: ['10001'] });
  world.store.connection = aConnection({ ends: { at: '2026-10-10T12:00:00.000Z', from: 'token' } });
  const since = '2026-10-05T11:02:00.000Z';
  const lastFailure = { at: '2026-10-05T11:40:00.000Z', since, code: 'TOKEN_REJECTED' } as const;
  world.store.healthOf.set('token-acme', { lastSuccessAt: '2026-10-05T09:00:00.000Z', lastFailure });
  world.store.healthOf.set('token-1', { lastSuccessAt: '2026-10-05T11:58:00.000Z', lastFailure });
  const unused = acme({ id: 'new', name: 'New', token: { ...acme().token, tokenId: 'token-new' } });
  world.store.stored = withConnection(world.store.stored, unused);
  world.store.stored = withConnection(world.store.stored, {
    ...acme(),
    id: 'bare',
    name: 'Bare',
    token: null,
  });
  openSettingsIn(world);
  const first = within(await card('Salesforce'));
  first.getByText('Default');
  first.getByText('Works · last success 2 minutes ago');
  first.getByText('The token ends in 5 days');
  first.getByText('All that are not bound to another');
  const second = within(await card('Acme'));
  second.getByText(/^In trouble since \d\d:02: The Connector does not accept the API access token$/);
  second.getByText('acme.my.salesforce.com');
  second.getByText('One is bound to it');
  within(await card('New')).getByText('Not used yet');
  within(await card('Bare')).getByText('Sends nothing: no token is saved');
  await expectAccessible();
});

test('a card that is closed tells that nothing is sent through it, and who said so', async () => {
  const world = anAdminsSite();
  const stop = { by: ada, at: noon, reason: 'Cleaning up' };
  world.store.stored = withConnection(world.store.stored, acme({ stop }));
  openSettingsIn(world);
  within(await card('Acme')).getByText(/^Sends nothing: Ada stopped it at \d\d:00$/);
  expect(within(await card('Salesforce')).queryByText(/^Sends nothing/)).toBeNull();
  cleanup();
  world.store.stored = { ...world.store.stored, stop };
  openSettingsIn(world);
  for (const name of ['Acme', 'Salesforce'])
    within(await card(name)).getByText(/^Sends nothing: Ada stopped all sending at \d\d:00$/);
});

test('a card opens and closes; what was typed in it stays', async () => {
  openSettingsIn(anAdminsSite());
  await card('Acme');
  const user = userEvent.setup();
  await user.click(settings.button('Details of Acme'));
  expect(settings.button('Details of Acme').getAttribute('aria-expanded')).toBe('true');
  await user.type(settings.address(), '/typed');
  await user.click(settings.button('Details of Acme'));
  expect(screen.queryByRole('textbox', { name: 'Salesforce address' })).toBeNull();
  await user.click(settings.button('Details of Acme'));
  expect(settings.address()).toHaveProperty('value', 'acme.my.salesforce.com/typed');
  await user.click(settings.button('Details of Salesforce'));
  await expectAccessible();
});

test('another one is added in a card of its own, which stays open with what came of it', async () => {
  const world = anAdminsWorld();
  const token = aJwt({ exp: Date.parse('2027-10-05T12:00:00Z') / 1000 });
  world.connector.tokens.global.add(token);
  openSettingsIn(world);
  await screen.findByRole('region', { name: 'Saved connection' });
  const user = userEvent.setup();
  await user.click(settings.button('Add another connection'));
  const name = screen.getByRole('textbox', { name: 'Name' });
  expect(document.activeElement).toBe(name);
  await user.paste('Salesforce');
  await user.click(settings.token());
  await user.paste(token);
  await user.click(settings.button('Save'));
  await screen.findByText(/^Another connection has this name/);
  expect(document.activeElement).toBe(name);
  await user.clear(name);
  await user.type(name, 'West');
  await user.click(settings.button('Save'));
  const result = await screen.findByText('Saved. The connection works');
  expect(document.activeElement?.contains(result)).toBe(true);
  expect(names()).toEqual(['Details of Salesforce', 'Details of West']);
  within(await card('Token of West')).getByText(`Saved, ends in …${token.slice(-4)}`);
  expect(world.store.connection).toEqual(aConnection());
  expect(document.body.innerHTML).not.toContain(token);
  await expectAccessible();
});

test('adding can be given up, and the focus goes back', async () => {
  openSettingsIn(anAdminsWorld());
  await screen.findByRole('region', { name: 'Saved connection' });
  const user = userEvent.setup();
  await user.click(settings.button('Add another connection'));
  await user.click(settings.button('Cancel'));
  await screen.findByRole('region', { name: 'Saved connection' });
  expect(document.activeElement).toBe(settings.button('Add another connection'));
});

test('another becomes the default, and is renamed', async () => {
  const world = anAdminsSite();
  openSettingsIn(world);
  await card('Acme');
  const user = userEvent.setup();
  await user.click(settings.button('Details of Acme'));
  await user.click(settings.button('Make default'));
  const done = await screen.findByText('Acme is the default now');
  expect(document.activeElement?.contains(done)).toBe(true);
  within(await card('Acme')).getByText('Default');
  expect(within(await card('Salesforce')).queryByText('Default')).toBeNull();

  await user.click(settings.button('Rename'));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'salesforce{Enter}');
  await screen.findByText(/^Another connection has this name/);
  await user.clear(name);
  await user.type(name, 'Acme East{Enter}');
  await screen.findByText('Renamed');
  await card('Acme East');
  expect(document.activeElement).not.toBe(document.body);
  await expectAccessible();
});

test('a connection that somebody else removed goes with a word, and the others stay', async () => {
  const world = anAdminsSite();
  openSettingsIn(world);
  await card('Acme');
  const user = userEvent.setup();
  await user.click(settings.button('Details of Acme'));
  await removeConnection(world.ports)(anAdmin(), { id: 'acme', projects: 'useDefault' });
  await user.click(settings.button('Make default'));
  const told = await screen.findByText('No longer there: Acme');
  await waitFor(() => {
    expect(document.activeElement?.contains(told)).toBe(true);
  });
  await screen.findByRole('region', { name: 'Saved connection' });
});

test('what another admin changed meanwhile is on the page after the next press', async () => {
  const world = anAdminsSite();
  openSettingsIn(world);
  await card('Acme');
  const user = userEvent.setup();
  await user.click(settings.button('Details of Salesforce'));
  await makeDefault(world.ports)(anAdmin(), { id: 'acme' });
  await user.click(settings.button('Test connection'));
  await screen.findByText('The connection works');
  within(await card('Acme')).getByText('Default');
});

test('the first change after an upgrade says what it means for an earlier release', async () => {
  const world = anAdminsSite();
  world.store.hasEarlierRow = true;
  openSettingsIn(world);
  await card('Acme');
  const user = userEvent.setup();
  await user.click(settings.button('Details of Acme'));
  await user.click(settings.button('Make default'));
  await screen.findByText('An earlier release of this app, put back, would no longer find its connection');
  expect(world.state.now.toISOString()).toBe(noon);
});

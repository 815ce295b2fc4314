import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { prepareToken } from '../../../src/connections/prepare-token';
import { aCaseId, aLink, aMirror, aMirroredLink, anAdmin, noon } from '../../builders';
import { tokenText, type World } from '../../ports';
import { made, nextToken, stored, textInUse, thirdToken } from '../../rotating-world';
import { aSite } from '../../src/connections/a-site';
import { expectAccessible } from '../expect-accessible';
import type { FakeHost } from '../fake-host';
import { anAdminsWorld, openSettingsIn, settings } from './open-settings';

const folded = async (title: string | RegExp = /^Next token/): Promise<HTMLElement> => {
  const found = (await screen.findByText(title, { selector: 'summary' })).closest('details');
  if (!found) throw new Error('the next token is not folded');
  return found;
};

async function open(world: World = anAdminsWorld()): Promise<{
  readonly host: FakeHost;
  readonly user: ReturnType<typeof userEvent.setup>;
}> {
  const host = openSettingsIn(world);
  const user = userEvent.setup();
  const details = await folded();
  if (!details.hasAttribute('open')) await user.click(within(details).getByText(/^Next token/));
  return { host, user };
}

async function prepare(user: ReturnType<typeof userEvent.setup>, token: string): Promise<void> {
  await user.click(settings.button('Prepare next token'));
  await user.paste(token);
  await user.click(settings.button('Test and keep'));
}

const isFocused = (element: HTMLElement): boolean => document.activeElement?.contains(element) ?? false;

test('an admin with one token sees the next one folded away, and nothing is asked for it', async () => {
  const host = openSettingsIn(anAdminsWorld());
  expect((await folded()).hasAttribute('open')).toBe(false);
  expect(host.invoked).toEqual(['openSettings']);
});

test('where no token is saved there is none to follow', async () => {
  openSettingsIn(anAdminsWorld({ connection: null }));
  await screen.findByRole('heading', { name: 'Connect to Salesforce' });
  expect(screen.queryByText(/^Next token/)).toBeNull();
});

test('a token is prepared, switched to, and switched back from', async () => {
  const world = anAdminsWorld();
  made(world);
  const { user } = await open(world);
  await prepare(user, nextToken);
  const told = await screen.findByText('The next token is prepared');
  expect(isFocused(told)).toBe(true);
  screen.getByText(
    'There was no issue with links to compare. Nobody can tell from a token which Salesforce org it belongs to.',
  );
  screen.getByRole('region', { name: 'Connection test' });
  const next = within(screen.getByRole('region', { name: 'The next token' }));
  next.getByText(`Saved, ends in …${nextToken.slice(-4)}`);
  next.getByText(/^Ada, /);
  next.getByText(/^It takes over by itself when the token in use ends or is refused/);
  expect(textInUse(world)).toBe(tokenText);
  expect(document.body.innerHTML).not.toContain(nextToken);
  await expectAccessible();

  await user.click(settings.button('Switch now'));
  expect(isFocused(await screen.findByText('Switched: the next token is in use now'))).toBe(true);
  expect(textInUse(world)).toBe(nextToken);
  within(screen.getByRole('region', { name: 'Saved connection' })).getByText(
    `Saved, ends in …${nextToken.slice(-4)}`,
  );
  within(screen.getByRole('region', { name: 'The previous token' })).getByText(
    /until the token in use has pushed/,
  );
  await expectAccessible();

  await user.click(settings.button('Switch back'));
  expect(isFocused(await screen.findByText('Switched back: the previous token is in use again'))).toBe(true);
  expect(textInUse(world)).toBe(tokenText);
  screen.getByRole('region', { name: 'The next token' });
  expect(screen.queryByRole('button', { name: 'Switch back' })).toBeNull();
});

test('it is told how many links are read with it, and what it may mean where some are not', async () => {
  const world = anAdminsWorld();
  made(world);
  const ids = [aCaseId(1), aCaseId(2)];
  world.connector.hold(
    '10173',
    ids.map((id) => aLink({ id })),
  );
  world.mirrors.set('10173', aMirror({ links: ids.map((id) => aMirroredLink({ id })) }));
  world.connector.readsWith.set(nextToken, () => []);
  const { user } = await open(world);
  await prepare(user, nextToken);
  await screen.findByText('The next token is prepared');
  screen.getByText(
    /^Some links of one issue are read with it: 0 of 2 found\. Nobody can tell .* discard it if in doubt\.$/,
  );
});

test.each([
  [tokenText, /^This is the token in use\. .*nothing was sent\.$/],
  [thirdToken, /^This token has ended already/],
])('a token that cannot follow is refused at its field', async (token, words) => {
  const world = anAdminsWorld();
  if (token === thirdToken) world.state.now = new Date('2028-01-01T00:00:00.000Z');
  const { user } = await open(world);
  await prepare(user, token);
  await screen.findByText(words);
  expect(document.activeElement).toBe(settings.token());
  expect(world.connector.asked).toEqual([]);
  await user.keyboard('x');
  expect(screen.queryByText(words)).toBeNull();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(settings.button('Prepare next token'));
});

test('a token the Connector refuses is not kept; the steps show where it stopped', async () => {
  const world = anAdminsWorld();
  const { user } = await open(world);
  await prepare(user, nextToken);
  await screen.findByText('Nothing was prepared: the test did not pass');
  screen.getByText('The Connector does not accept this token');
  expect(screen.queryByRole('button', { name: 'Try the other region' })).toBeNull();
  expect(stored(world).next).toBeNull();
  await expectAccessible();
});

test('the policy demands a typed end where the token does not tell it', async () => {
  const world = anAdminsWorld();
  world.store.stored = { ...world.store.stored, longestDays: 90 };
  const opaque = made(world, 'an-opaque-token-of-some-length');
  const { user } = await open(world);
  await prepare(user, opaque);
  await screen.findByText(/^The policy of this site limits how long a token may live/);
  const end = screen.getAllByLabelText('Token ends on')[0];
  expect(document.activeElement).toBe(end);
  screen.getByText('Needed where the token itself does not tell its end: tokens may live 90 days at most.');
  await user.keyboard('2026-12-24');
  await user.click(settings.button('Test and keep'));
  await screen.findByText('The next token is prepared');
  expect(stored(world).next?.ends).toMatchObject({ from: 'person' });
});

test('the prepared token is discarded after one question', async () => {
  const world = anAdminsWorld();
  made(world);
  await prepareToken(world.ports)(anAdmin(), { id: 'site', token: nextToken, endsOn: null });
  const { user } = await open(world);
  await user.click(settings.button('Discard next token'));
  const question = within(screen.getByRole('group', { name: 'Discard the next token?' }));
  await user.click(question.getByRole('button', { name: 'Discard next token' }));
  expect(isFocused(await screen.findByText('The next token was discarded'))).toBe(true);
  expect(stored(world).next).toBeNull();
  settings.button('Prepare next token');
});

test('a next token that is refused at the moment of the switch leaves the one in use', async () => {
  const world = anAdminsWorld();
  made(world);
  await prepareToken(world.ports)(anAdmin(), { id: 'site', token: nextToken, endsOn: null });
  world.connector.tokens.global.delete(nextToken);
  const { user } = await open(world);
  await user.click(settings.button('Switch now'));
  await screen.findByText('Not switched: the next token did not pass its test');
  expect(textInUse(world)).toBe(tokenText);
});

test('what another admin did meanwhile is read again, and said', async () => {
  const world = anAdminsWorld();
  made(world);
  await prepareToken(world.ports)(anAdmin(), { id: 'site', token: nextToken, endsOn: null });
  const { user } = await open(world);
  const [only] = world.store.stored.connections;
  if (only) world.store.stored = { ...world.store.stored, connections: [{ ...only, next: null }] };
  await user.click(settings.button('Switch now'));
  await screen.findByText('Somebody is changing the tokens of this connection, or just did');
  expect(screen.queryByRole('region', { name: 'The next token' })).toBeNull();
});

test('with several connections each has its own, by name; a connection that is gone goes with a word', async () => {
  const world = aSite();
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };
  openSettingsIn(world);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Details of Acme' }));
  await user.click(within(await folded('Next token of Acme')).getByText('Next token of Acme'));
  await user.click(settings.button('Prepare next token'));
  await user.paste(nextToken);
  world.store.stored = {
    ...world.store.stored,
    connections: world.store.stored.connections.filter(({ id }) => id !== 'acme'),
  };
  await user.click(settings.button('Test and keep'));
  await screen.findByText('No longer there: Acme');
  expect(world.state.now.toISOString()).toBe(noon);
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aJwt } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import type { Gate } from '../gate';
import type { World } from '../../ports';
import { anAdminsWorld, openSettingsIn, settings } from './open-settings';

const inAYear = Date.parse('2027-10-05T12:00:00Z') / 1000;
const goodToken = aJwt({ exp: inAYear });

function aFreshWorld(): World {
  const world = anAdminsWorld({ connection: null });
  world.connector.tokens.global.add(goodToken);
  return world;
}

async function paste(token: string): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  await screen.findByRole('heading', { name: 'Connect to Salesforce' });
  await user.click(settings.token());
  await user.paste(token);
  return user;
}

test('explains where to find the token and the region', async () => {
  openSettingsIn(aFreshWorld());
  await screen.findByRole('heading', { name: 'Where to find the token' });
  screen.getByText(/two tokens that look alike/);
  screen.getByRole('heading', { name: 'How to tell the region' });
  expect(settings.token().getAttribute('type')).toBe('password');
  expect(settings.token().getAttribute('autocomplete')).toBe('off');
  await expectAccessible();
});

test('saves what passed the test, says who, when, the last four and the end, and forgets the token', async () => {
  const world = aFreshWorld();
  const host = openSettingsIn(world);
  const user = await paste(` JWT ${goodToken}\n`);
  await user.type(settings.address(), 'https://example.lightning.force.com/');
  await user.click(settings.button('Save'));
  await screen.findByText('Saved. The connection works');
  const facts = screen.getByRole('region', { name: 'Saved connection' });
  within(facts).getByText(`Saved, ends in …${goodToken.slice(-4)}`);
  within(facts).getByText(/^Ada, Oct 5, 2026/);
  within(facts).getByText(/\(365 days left\)/);
  within(facts).getByText('example.my.salesforce.com');
  expect(screen.queryByLabelText('API access token')).toBeNull();
  expect(document.body.innerHTML).not.toContain(goodToken);
  expect(host.invoked).toEqual(['openSettings', 'saveConnection']);
  await expectAccessible();
});

test.each([
  ['', 'Paste the API access token.'],
  ['ATATT3xFfGF0abcdefghijklmnop', 'This is an Atlassian API token'],
  ['00D5g000004abcd!AQEAQFakeSessionForATest', 'This is a Salesforce session ID'],
  [goodToken.slice(0, 30), 'only a part of a token'],
  [aJwt({ exp: 1_700_000_000 }), 'This token has ended already'],
])('a token that cannot work is named at its field: %#', async (token, words) => {
  const world = aFreshWorld();
  openSettingsIn(world);
  const user = await paste(token);
  await user.click(settings.button('Save'));
  await screen.findByText((text) => text.includes(words));
  expect(settings.token().getAttribute('aria-invalid')).toBe('true');
  expect(world.store.connection).toBeNull();
  await expectAccessible();
});

test('an address that is not Salesforce’s is named at its field', async () => {
  openSettingsIn(aFreshWorld());
  const user = await paste(goodToken);
  await user.type(settings.address(), 'https://example.com');
  await user.click(settings.button('Save'));
  await screen.findByText(/not the address of a Salesforce organization/);
});

test('a refused token is sent to the other region only when the admin says so', async () => {
  const world = anAdminsWorld({ connection: null });
  world.connector.tokens.eu.add(goodToken);
  const host = openSettingsIn(world);
  const user = await paste(goodToken);
  await user.click(settings.button('Save'));
  await screen.findByText('Nothing was saved: the test did not pass');
  screen.getByText('The Connector does not accept this token');
  screen.getByText(
    /^The token has not been sent to the region EU\. .* sends the token to the Connector in the EU/,
  );
  expect(world.connector.asked).toHaveLength(1);
  await expectAccessible();

  await user.click(settings.button('Try the other region'));
  await screen.findByText('This token belongs to the region EU');
  expect(world.connector.asked.at(-1)).toBe('readLinks 0');
  await expectAccessible();
  await user.click(settings.button('Use EU and test again'));
  await screen.findByText(/Nothing is saved yet: choose Save/);
  expect(settings.region('EU')).toHaveProperty('checked', true);
  expect(host.invoked).toEqual(['openSettings', 'saveConnection', 'testConnection', 'testConnection']);

  await user.click(settings.button('Save'));
  await screen.findByText('Saved. The connection works');
  expect(world.store.connection?.region).toBe('eu');
});

test('a token that neither region takes is not offered the other one again', async () => {
  openSettingsIn(anAdminsWorld({ connection: null }));
  const user = await paste(goodToken);
  await user.click(settings.button('Test connection'));
  await user.click(await screen.findByRole('button', { name: 'Try the other region' }));
  await screen.findByText(/^Neither region takes it/);
  expect(screen.queryByRole('button', { name: 'Try the other region' })).toBeNull();
  await expectAccessible();
});

test('a double click saves once', async () => {
  let gate: Gate | undefined;
  const host = openSettingsIn(aFreshWorld(), ({ hold }) => (gate = hold('saveConnection')));
  const user = await paste(goodToken);
  await user.dblClick(settings.button('Save'));
  gate?.open();
  await screen.findByText('Saved. The connection works');
  expect(host.invoked).toEqual(['openSettings', 'saveConnection']);
});

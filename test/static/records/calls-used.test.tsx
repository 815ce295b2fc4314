import { screen } from '@testing-library/react';
import { noon } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { access, anAdminsWorldWithAccess, failing, openAccess } from './open-access';

const host = 'acme.my.salesforce.com';

/** A world whose org has used so many of its 15,000 calls. */
async function aWorldThatUsed(used: number) {
  const world = await anAdminsWorldWithAccess();
  const { salesforceAs } = world.ports;
  jest.spyOn(world.ports, 'salesforceAs').mockImplementation((app, sessions) => ({
    ...salesforceAs(app, sessions),
    usage: () => ({ used, most: 15_000, at: new Date(noon) }),
  }));
  world.salesforce.counted.set(host, 1_312);
  return world;
}

test('calls of the last 24 hours are told without a press: of this app, and of all', async () => {
  openAccess(await aWorldThatUsed(11_999));
  await screen.findByText('About 1,312, over all connections to this org');
  screen.getByText(/^11,999 of 15,000/);
  expect(screen.queryByText(/^The org has used/)).toBeNull();
  await expectAccessible();
});

test.each([
  [12_000, 'The org has used 80 % of its calls', false],
  [14_249, 'The org has used 94 % of its calls', false],
  [14_250, 'The org has used 95 % of its calls', true],
])('%i calls of 15,000 warn, and from 95 %% on it says what pauses', async (used, title, pauses) => {
  openAccess(await aWorldThatUsed(used));
  await screen.findByText(title);
  expect(screen.queryByText(/nothing is searched while people type/) !== null).toBe(pauses);
  await expectAccessible();
});

test('where Salesforce does not answer that is said, with a way to try again', async () => {
  const world = await anAdminsWorldWithAccess();
  failing(world, 'user', 'DOWN');
  const { user } = openAccess(world);
  await screen.findByText('Salesforce gives no answer');
  screen.getByText('Salesforce has not said');
  world.salesforce.fails.clear();
  await user.click(access.button('Try again'));
  await screen.findByText(/^100 of 15,000/);
});

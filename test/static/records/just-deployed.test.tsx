import { act, screen, waitFor } from '@testing-library/react';
import { firstId } from '../../../src/connections/model/registry';
import { noon } from '../../builders';
import { anAdminsWorld } from '../connections/open-settings';
import { expectAccessible } from '../expect-accessible';
import { access, failing, fillIn, openAccess, openAccessAgain } from './open-access';

const begin = 'I have just deployed the app';
const later = (minutes: number): void => {
  jest.setSystemTime(new Date(Date.parse(noon) + minutes * 60_000));
};

test.each(['APP_UNKNOWN', 'SECRET_WRONG'] as const)(
  'for 20 minutes after a deployment, %s may only mean that Salesforce is not ready, and can be tried again',
  async (code) => {
    const world = anAdminsWorld();
    failing(world, 'logIn', code, { detail: 'invalid_client' });
    const { user, host } = openAccess(world);
    await fillIn(user);
    await user.click(access.button(begin));
    screen.getByText('20:00 left');
    await user.click(access.button('Test'));
    await screen.findByText('Maybe Salesforce is not ready yet');
    screen.getByText('invalid_client');
    screen.getByText('The test did not pass yet');
    expect(screen.queryByText('The test did not pass')).toBeNull();
    await act(expectAccessible);
    later(1);
    await screen.findByText('19:00 left');
    world.salesforce.fails.clear();
    await user.click(access.button('Test again'));
    await screen.findByText('Salesforce can be read');
    expect(host.invoked).toEqual(['openAccess', 'testAccess', 'testAccess']);
  },
);

test('when the time is over, the same answer counts', async () => {
  const world = anAdminsWorld();
  failing(world, 'logIn', 'APP_UNKNOWN');
  const { user } = openAccess(world);
  await fillIn(user);
  await user.click(access.button(begin));
  await user.click(access.button('Test'));
  await screen.findByText('Maybe Salesforce is not ready yet');
  later(20);
  await screen.findByText('This org does not know the consumer key');
  expect(screen.queryByText('Maybe Salesforce is not ready yet')).toBeNull();
  access.button(begin);
});

test('other refusals are told as they are, however young the app is', async () => {
  const world = anAdminsWorld();
  failing(world, 'logIn', 'FLOW_OFF');
  const { user } = openAccess(world);
  await fillIn(user);
  await user.click(access.button(begin));
  await user.click(access.button('Test'));
  await screen.findByText('The app does not allow the client credentials flow');
});

test('the wait is kept in this tab, until somebody ends it', async () => {
  const world = anAdminsWorld();
  const { user, unmount } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: begin }));
  unmount();
  later(5);
  world.state.now = new Date();
  openAccessAgain(world);
  await screen.findByText('15:00 left');
  await user.click(access.button('Stop waiting'));
  await waitFor(() => {
    expect(screen.queryByText(/ left$/)).toBeNull();
  });
  access.button(begin);
  expect(sessionStorage.length).toBe(0);
});

test('a time in the tab’s storage that is none, or too far away, is no wait', async () => {
  const { unmount } = openAccess(anAdminsWorld());
  await screen.findByRole('button', { name: begin });
  unmount();
  for (const stored of ['soon', '2030-01-01T00:00:00.000Z']) {
    sessionStorage.setItem(`salesforce-app-deployed-${firstId}`, stored);
    const again = openAccessAgain(anAdminsWorld());
    await screen.findByRole('button', { name: begin });
    again.unmount();
  }
});

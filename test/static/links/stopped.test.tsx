import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ada, noon, oneCase } from '../../builders';
import type { World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, buttonIn, moreIn, openPanelIn, rowOf } from './open-panel';

function stop({ store }: World, by: string | null = ada): void {
  store.stored = { ...store.stored, stop: { by, at: noon, reason: 'Cleaning up' } };
}
const isDisabled = (button: HTMLElement): boolean => button.hasAttribute('disabled');

test('says before the buttons that sending is stopped, by whom, since when and why; what writes is not offered', async () => {
  const world = aLinkedWorld();
  stop(world);
  openPanelIn(world);
  await screen.findByText('2 linked records');
  const told = screen.getByRole('alert');
  expect(told.textContent).toMatch(/^Sending to Salesforce is stopped/);
  expect(told.textContent).toMatch(
    /Ada stopped all of it at .+: “Cleaning up”\. A Jira admin can start it again/,
  );
  expect(isDisabled(buttonIn(oneCase, 'Push'))).toBe(true);
  await userEvent.setup().click(moreIn(oneCase));
  for (const name of ['Options', 'Unlink']) {
    const choice = within(rowOf(oneCase)).getByRole('menuitem', { name });
    expect(choice.getAttribute('aria-disabled')).toBe('true');
  }
  for (const name of ['Push all', 'Link to Salesforce'])
    expect(isDisabled(screen.getByRole('button', { name }))).toBe(true);
  await expectAccessible();
});

test('offers everything again once it was started again and somebody looks', async () => {
  const world = aLinkedWorld();
  stop(world);
  openPanelIn(world);
  const told = await screen.findByRole('alert');
  world.store.stored = { ...world.store.stored, stop: null };
  await userEvent.setup().click(within(told).getByRole('button', { name: 'Try again' }));
  await screen.findByText('2 linked records');
  await waitFor(() => {
    expect(screen.queryByRole('alert')).toBeNull();
  });
  expect(isDisabled(buttonIn(oneCase, 'Push'))).toBe(false);
});

test('a stop that comes while the panel is open is told with the press it refuses', async () => {
  const world = aLinkedWorld();
  openPanelIn(world);
  await screen.findByText('2 linked records');
  stop(world, null);
  await userEvent.setup().click(buttonIn(oneCase, 'Push'));
  await screen.findByText(/A former user stopped all of it at/);
  expect(world.connector.pushed).toEqual([]);
});

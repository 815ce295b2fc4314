import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type JSX } from 'react';
import type { StopView } from '../../../src/contract/connections/stop-view';
import { firstId } from '../../../src/connections/model/registry';
import { StopSending } from '../../../static/connections/stop-sending';
import { ada, evan, noon } from '../../builders';
import type { World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { aHost } from '../fake-host';
import { anAdminsWorld } from './open-settings';

/** The switch as a page holds it: it shows what the last answer said. */
function Switch({ id }: { readonly id: string | null }): JSX.Element {
  const [stop, setStop] = useState<StopView | null>(null);
  return (
    <main>
      <StopSending
        id={id}
        stop={stop}
        onChanged={(answer) => {
          setStop(answer.stop);
        }}
      />
    </main>
  );
}

function show(world: World, id: string | null = null) {
  const host = aHost('settings', world);
  render(<Switch id={id} />);
  return { host, user: userEvent.setup() };
}
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test('stops with a reason, tells who stopped it, and starts again as easily, by keyboard alone', async () => {
  const world = anAdminsWorld();
  const { user } = show(world);
  await user.tab();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('Reason'));
  await expectAccessible();
  await user.keyboard('Cleaning up{Enter}');
  await screen.findByText('All sending is stopped');
  screen.getByText(/^Ada stopped it at .+: “Cleaning up”\.$/);
  screen.getByText('Stopped: nothing is sent any more');
  expect(world.store.stored.stop).toMatchObject({ by: ada, reason: 'Cleaning up' });
  expect(document.activeElement).toBe(button('Start again'));
  await expectAccessible();
  await user.keyboard('{Enter}');
  await screen.findByText('Started again');
  expect(world.store.stored.stop).toBeNull();
  expect(document.activeElement).toBe(button('Stop all sending'));
});

test('asks for a reason before anything is asked of the app, and Escape gives the focus back', async () => {
  const { host, user } = show(anAdminsWorld());
  await user.click(button('Stop all sending'));
  await user.keyboard('  {Enter}');
  await screen.findByText(/Say why, for those who will ask\./);
  expect(document.activeElement).toBe(screen.getByLabelText('Reason'));
  expect(host.invoked).toEqual([]);
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(button('Stop all sending'));
});

test('who comes second is told that it was stopped already, by whom', async () => {
  const world = anAdminsWorld();
  const { user } = show(world);
  await user.click(button('Stop all sending'));
  world.store.stored = { ...world.store.stored, stop: { by: evan, at: noon, reason: 'First' } };
  await user.keyboard('Second{Enter}');
  await screen.findByText('It was stopped already');
  screen.getByText(/^Evan stopped it at .+: “First”\.$/);
});

test('a connection that was started while the site is stopped still sends nothing, and that is said', async () => {
  const world = anAdminsWorld();
  const { user } = show(world, firstId);
  await user.click(button('Stop sending'));
  await user.keyboard('Only this{Enter}');
  await screen.findByText('Sending through this connection is stopped');
  world.store.stored = { ...world.store.stored, stop: { by: evan, at: noon, reason: 'All' } };
  await user.click(button('Start again'));
  await screen.findByText('Started again, but all sending of the site is still stopped');
});

test('what was typed stays where storage refuses', async () => {
  const world = anAdminsWorld();
  const { user } = show(world);
  world.store.down.add('write');
  await user.click(button('Stop all sending'));
  await user.keyboard('Cleaning up{Enter}');
  await screen.findByText(/does not answer/);
  expect(screen.getByLabelText('Reason')).toHaveProperty('value', 'Cleaning up');
});

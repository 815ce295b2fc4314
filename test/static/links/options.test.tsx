import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { aLink, issueId, oneCase, otherCase } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, buttonIn, choose, moreIn, openPanelIn, rowOf } from './open-panel';

async function openOptions(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  await screen.findByText(oneCase);
  await choose(user, oneCase, 'Options');
  await screen.findByRole('checkbox', { name: 'View only' });
  return user;
}

const box = (name: string): HTMLElement => screen.getByRole('checkbox', { name });

test('changes the options of a link with one invocation, and gives the focus back', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  const host = openPanelIn(world);
  const user = await openOptions();
  await user.click(box('Auto pull'));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save options' }));
  await within(rowOf(oneCase)).findByText('Options changed');
  within(rowOf(oneCase)).getByText('Auto pull');
  expect(world.connector.of(issueId)[0]?.options.autoPull).toBe(true);
  expect(host.invoked).toEqual(['openPanel', 'changeOptions']);
  await waitFor(() => expect(document.activeElement).toBe(moreIn(oneCase)));
});

test('view only switches the automatic directions off and says so', async () => {
  openPanelIn(aLinkedWorld([aLink({ id: oneCase, autoPush: true })]));
  const user = await openOptions();
  await user.click(box('View only'));
  expect(box('Auto push')).toHaveProperty('checked', false);
  expect(box('Auto push')).toHaveProperty('disabled', true);
  expect(screen.getAllByText('Off, because View only is on.')).toHaveLength(2);
});

test('options the Connector did not keep are shown as it holds them', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  world.connector.habits.keepsOptions = true;
  openPanelIn(world);
  const user = await openOptions();
  await user.click(box('Auto push'));
  await user.click(screen.getByRole('button', { name: 'Save options' }));
  await within(rowOf(oneCase)).findByText(/kept other options/);
  expect(within(rowOf(oneCase)).queryByText('Auto push')).toBeNull();
});

test('options changed by a colleague meanwhile are shown, and asked again', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  openPanelIn(world);
  const user = await openOptions();
  world.connector.hold(issueId, [aLink({ id: oneCase, autoPull: true })]);
  await user.click(box('Auto push'));
  await user.click(screen.getByRole('button', { name: 'Save options' }));
  await within(rowOf(oneCase)).findByText('Somebody changed the links in the meantime');
  await within(rowOf(oneCase)).findByText('Auto pull');
});

test('links that could not be read after a change stay on the page, in doubt', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  const host = openPanelIn(world);
  const user = await openOptions();
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN'), skip: 1 });
  await user.click(box('Auto push'));
  await user.click(screen.getByRole('button', { name: 'Save options' }));
  await within(rowOf(oneCase)).findByText('Options sent, but not confirmed');
  screen.getByText('The links shown may be out of date');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await within(rowOf(oneCase)).findByText('Auto push');
  expect(host.invoked).toEqual(['openPanel', 'changeOptions', 'openPanel']);
});

test('options that were chosen before something else began are saved only when that is over', async () => {
  const host = openPanelIn(aLinkedWorld());
  const user = userEvent.setup();
  await screen.findByText(oneCase);
  await choose(user, oneCase, 'Options');
  await user.click(await screen.findByRole('checkbox', { name: 'View only' }));
  const gate = host.hold('pushRecord');
  await user.click(buttonIn(otherCase, 'Push'));
  expect(buttonIn(oneCase, 'Save options')).toHaveProperty('disabled', true);
  await user.type(box('View only'), '{Enter}');
  expect(host.invoked).not.toContain('changeOptions');
  gate.open();
  await waitFor(() => {
    expect(buttonIn(oneCase, 'Save options')).toHaveProperty('disabled', false);
  });
  await user.click(buttonIn(oneCase, 'Save options'));
  await waitFor(() => {
    expect(host.invoked).toContain('changeOptions');
  });
});

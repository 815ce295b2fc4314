import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { aLink, oneCase, otherCase } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import type { Gate } from '../gate';
import { aLinkedWorld, openPanelIn, rowOf } from './open-panel';

const push = async (id: string): Promise<HTMLElement> => {
  await screen.findByText(id);
  return within(rowOf(id)).getByRole('button', { name: 'Push' });
};

test('a push ends in a result beside it, with one invocation', async () => {
  const host = openPanelIn(aLinkedWorld());
  await userEvent.setup().click(await push(oneCase));
  await within(rowOf(oneCase)).findByText('Pushed to Salesforce');
  within(rowOf(oneCase)).getByText('Pushed just now');
  expect(host.invoked).toEqual(['openPanel', 'pushRecord']);
  await expectAccessible();
});

test('a double click pushes once', async () => {
  let gate: Gate | undefined;
  const host = openPanelIn(aLinkedWorld(), ({ hold }) => (gate = hold('pushRecord')));
  const button = await push(oneCase);
  await userEvent.setup().dblClick(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  gate?.open();
  await screen.findByText('Pushed to Salesforce');
  expect(host.invoked).toEqual(['openPanel', 'pushRecord']);
});

test('a refusal is shown in the Connector’s own words, as text', async () => {
  const world = aLinkedWorld();
  const detail = 'This connection is not allowed to <b>modify</b> Salesforce data!';
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { by: 'connector', detail }) });
  openPanelIn(world);
  await userEvent.setup().click(await push(oneCase));
  const alert = await within(rowOf(oneCase)).findByRole('alert');
  within(alert).getByText('Not pushed: the Connector refused');
  within(alert).getByText(detail);
  await expectAccessible();
});

test('a push nobody answered is unknown, not failed', async () => {
  const world = aLinkedWorld();
  world.connector.fail({ call: 'push', error: new AppError('OUTCOME_UNKNOWN'), when: 'after' });
  openPanelIn(world);
  await userEvent.setup().click(await push(oneCase));
  await within(rowOf(oneCase)).findByText('Push sent, but its result is unknown');
});

test('a push whose function died doubts what is shown, and a fresh look settles it', async () => {
  const host = openPanelIn(aLinkedWorld(), ({ lose }) => {
    lose('pushRecord');
  });
  const user = userEvent.setup();
  await user.click(await push(oneCase));
  await within(rowOf(oneCase)).findByText(/nobody can tell whether it worked/);
  screen.getByText('The links shown may be out of date');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('2 linked records');
  expect(screen.queryByText('The links shown may be out of date')).toBeNull();
  expect(host.invoked).toEqual(['openPanel', 'pushRecord', 'openPanel']);
});

test('pushing all says how many ended how, and each link that was not pushed says why', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase }), aLink({ id: otherCase, viewOnly: true })]);
  openPanelIn(world);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Push all' }));
  await screen.findByText('1 pushed, 1 skipped (view only)');
  within(rowOf(otherCase)).getByText('Not pushed: this link is view only');
});

test('view only links cannot be pushed', async () => {
  openPanelIn(aLinkedWorld([aLink({ id: oneCase, viewOnly: true })]));
  const button = await push(oneCase);
  expect(button).toHaveProperty('disabled', true);
});

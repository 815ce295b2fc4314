import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { aCaseId, aLink, issueId, oneCase, otherCase } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, buttonIn, choose, goneTitle, openPanelIn, order, rowOf } from './open-panel';

const third = aCaseId(7);
const three = [aLink({ id: oneCase }), aLink({ id: otherCase }), aLink({ id: third })];

test('a push on a link that a colleague has removed says so in its place, and no other link moves or is pushed', async () => {
  const world = aLinkedWorld(three);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('3 linked records');
  await user.click(buttonIn(otherCase, 'Push'));
  await within(rowOf(otherCase)).findByText('Pushed to Salesforce');

  world.connector.hold(issueId, [aLink({ id: oneCase }), aLink({ id: third })]);
  await user.click(buttonIn(otherCase, 'Push'));
  await within(rowOf(otherCase)).findByText(goneTitle(otherCase));
  within(rowOf(otherCase)).getByText(/^It was not pushed\./);
  expect(screen.queryByText('Pushed to Salesforce')).toBeNull();
  expect(within(rowOf(otherCase)).queryByRole('button', { name: /^(Push|More actions)$/ })).toBeNull();
  expect(order()).toEqual([oneCase, otherCase, third]);
  screen.getByText('2 linked records');
  expect(world.connector.pushed).toEqual([`${issueId} ${otherCase}`]);
  expect(document.activeElement).toBe(rowOf(otherCase));
  await expectAccessible();

  await user.click(buttonIn(otherCase, 'Dismiss'));
  expect(order()).toEqual([oneCase, third]);
  expect(document.activeElement?.textContent).toBe('2 linked records');
});

test('options saved for a link that is gone by then say so in its place, not in the editor', async () => {
  const world = aLinkedWorld(three);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('3 linked records');
  await choose(user, oneCase, 'Options');
  await user.click(await screen.findByRole('checkbox', { name: 'Auto pull' }));
  world.connector.hold(issueId, three.slice(1));
  await user.click(screen.getByRole('button', { name: 'Save options' }));
  await within(rowOf(oneCase)).findByText(goneTitle(oneCase));
  within(rowOf(oneCase)).getByText(/^Its options were not changed\./);
  expect(order()).toEqual([oneCase, otherCase, third]);
  expect(document.activeElement).toBe(rowOf(oneCase));
});

test('a link that is gone is linked again as it was, in its place', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase, autoPush: true }), aLink({ id: otherCase })]);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('2 linked records');
  world.connector.hold(issueId, [aLink({ id: otherCase })]);
  await user.click(buttonIn(oneCase, 'Push'));
  await screen.findByText(goneTitle(oneCase));
  world.connector.fail({
    call: 'link',
    error: new AppError('REFUSED', { by: 'connector', detail: 'Not now.' }),
  });
  await user.click(buttonIn(oneCase, 'Link again'));
  await within(rowOf(oneCase)).findByText('Not now.');
  within(rowOf(oneCase)).getByText(goneTitle(oneCase));

  await user.click(buttonIn(oneCase, 'Link again'));
  await within(rowOf(oneCase)).findByText('1 record linked');
  expect(world.connector.of(issueId)).toContainEqual(aLink({ id: oneCase, autoPush: true }));
  expect(order()).toEqual([oneCase, otherCase]);
  expect(screen.queryByText('New')).toBeNull();
  buttonIn(oneCase, 'Push');
});

test('options that could not be sent stay chosen', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  await choose(user, oneCase, 'Options');
  await user.click(await screen.findByRole('checkbox', { name: 'Auto push' }));
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN') });
  await user.click(screen.getByRole('button', { name: 'Save options' }));
  await within(rowOf(oneCase)).findByRole('alert');
  expect(screen.getByRole('checkbox', { name: 'Auto push' })).toHaveProperty('checked', true);
});

test('Push all pushes what is linked, and tells of the link that is not', async () => {
  const world = aLinkedWorld(three);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('3 linked records');
  world.connector.hold(issueId, three.slice(1));
  await user.click(screen.getByRole('button', { name: 'Push all' }));
  await within(rowOf(oneCase)).findByText(goneTitle(oneCase));
  within(rowOf(oneCase)).getByText(/^It was not pushed\./);
  screen.getByText('2 pushed');
  expect(order()).toEqual([oneCase, otherCase, third]);
});

test('an unlink of what is gone already says so in its place', async () => {
  const world = aLinkedWorld(three);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('3 linked records');
  world.connector.hold(issueId, three.slice(1));
  await choose(user, oneCase, 'Unlink');
  await user.click(buttonIn(oneCase, 'Unlink'));
  await within(rowOf(oneCase)).findByText(`This link was already gone: Case ${oneCase}`);
  buttonIn(oneCase, 'Link again');
  expect(order()).toEqual([oneCase, otherCase, third]);
});

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { aCaseId, aLink, issueId, oneCase, otherCase } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, buttonIn, choose, goneTitle, openPanelIn, order, rowOf } from './open-panel';

const third = aCaseId(7);
const three = [aLink({ id: oneCase }), aLink({ id: otherCase }), aLink({ id: third })];
const lookAgain = async (): Promise<void> => {
  const { tellLinksChanged } = await import('../../../static/shared/bridge/links-changed');
  await act(() => tellLinksChanged());
};

test('what others unlinked and linked meanwhile is told by a look in the background, and nothing moves', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase }), aLink({ id: otherCase })]);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('2 linked records');
  await user.click(buttonIn(oneCase, 'Push'));
  await within(rowOf(oneCase)).findByText('Pushed to Salesforce');
  world.connector.hold(issueId, [aLink({ id: third }), aLink({ id: otherCase })]);
  await lookAgain();
  await screen.findByText(goneTitle(oneCase));
  expect(screen.queryByText('Pushed to Salesforce')).toBeNull();
  expect(order()).toEqual([oneCase, otherCase, third]);
  within(rowOf(third)).getByText('New');
  screen.getByText('1 link added outside this panel, at the end of the list.');

  world.connector.hold(issueId, [aLink({ id: otherCase }), aLink({ id: third }), aLink({ id: oneCase })]);
  await lookAgain();
  await screen.findByText('3 linked records');
  expect(order()).toEqual([oneCase, otherCase, third]);
  buttonIn(oneCase, 'Push');
  await expectAccessible();
});

test('an open question about a link that others remove meanwhile gives way to what happened, and keeps the focus', async () => {
  const world = aLinkedWorld(three);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('3 linked records');
  await choose(user, otherCase, 'Unlink');
  world.connector.hold(issueId, [aLink({ id: oneCase }), aLink({ id: third })]);
  await lookAgain();
  await within(rowOf(otherCase)).findByText(goneTitle(otherCase));
  expect(screen.queryByRole('group', { name: /^Unlink/ })).toBeNull();
  expect(document.activeElement).toBe(rowOf(otherCase));
});

test('options that others change while the editor is open are told there, and only then replaced', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  await choose(user, oneCase, 'Options');
  await user.click(await screen.findByRole('checkbox', { name: 'Auto push' }));
  world.connector.hold(issueId, [aLink({ id: oneCase, autoPull: true })]);
  await lookAgain();
  await screen.findByText('These options were changed elsewhere meanwhile');
  screen.getByText(/^Switched on now: Auto pull\./);
  expect(screen.getByRole('checkbox', { name: 'Auto push' })).toHaveProperty('checked', true);
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save options' }));
  await within(rowOf(oneCase)).findByText('Options changed');
  expect(world.connector.of(issueId)).toEqual([aLink({ id: oneCase, autoPush: true })]);
});

test('a look in the background that fails takes nothing away: links and what is typed stay, in doubt, with the reason', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  await user.click(screen.getByRole('button', { name: 'Link to Salesforce' }));
  const address = await screen.findByRole('textbox', { name: 'Record address or ID' });
  await user.type(address, otherCase);
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN') });
  await lookAgain();
  await screen.findByText('The links shown may be out of date');
  screen.getByText(/^The Connector cannot be reached\./);
  expect(address).toHaveProperty('value', otherCase);
  buttonIn(oneCase, 'Push');
  await expectAccessible();
});

test('a right that ended meanwhile is told, and what it forbids is no longer offered', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  world.state.rights = { mayBrowse: true, mayEdit: false, mayAdminister: false };
  await user.click(buttonIn(oneCase, 'Push'));
  await screen.findByText('You can look, but not change anything here');
  within(rowOf(oneCase)).getByText('You do not have permission for this');
  expect(
    screen.queryByRole('button', { name: /^(Push|Push all|Options|Unlink|Link to Salesforce)$/ }),
  ).toBeNull();
  expect(document.activeElement).toBe(rowOf(oneCase));
});

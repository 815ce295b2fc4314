import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { aCaseId, aLink, issueId, oneCase, otherCase } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, buttonIn, choose, moreIn, openPanelIn, rowOf, twoLinks } from './open-panel';

test('asks first, says what will happen, and forgets it on Cancel', async () => {
  const host = openPanelIn(aLinkedWorld());
  const user = userEvent.setup();
  await screen.findByText(oneCase);
  await choose(user, oneCase, 'Unlink');
  const question = screen.getByRole('group', { name: `Unlink Case ${oneCase}?` });
  expect(document.activeElement).toBe(question);
  within(question).getByText(/The record stays in Salesforce/);
  await expectAccessible();

  await user.click(within(question).getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(moreIn(oneCase));
  expect(host.invoked).toEqual(['openPanel']);
});

test('unlinks after the question and says so in the place of the link, where the focus stays', async () => {
  const world = aLinkedWorld();
  const host = openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText(oneCase);
  await choose(user, oneCase, 'Unlink');
  await user.click(buttonIn(oneCase, 'Unlink'));
  await screen.findByText(`Unlinked: Case ${oneCase}`);
  expect(document.activeElement).toBe(rowOf(oneCase));
  screen.getByText('1 linked record');
  expect(within(rowOf(oneCase)).queryByRole('button', { name: 'Push' })).toBeNull();
  expect(world.connector.of(issueId).map(({ record }) => record.id)).toEqual([otherCase]);
  expect(host.invoked).toEqual(['openPanel', 'unlinkRecord']);
  await expectAccessible();
});

test('Escape leaves the question', async () => {
  openPanelIn(aLinkedWorld());
  const user = userEvent.setup();
  await screen.findByText(oneCase);
  await choose(user, oneCase, 'Unlink');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('group', { name: /^Unlink/ })).toBeNull();
});

test('the last link of an issue may stay: it says so and where to remove it', async () => {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  world.connector.habits.keepsLastLink = true;
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText(oneCase);
  await choose(user, oneCase, 'Unlink');
  await user.click(buttonIn(oneCase, 'Unlink'));
  await within(rowOf(oneCase)).findByText(/the last link of an issue stays/);
  within(rowOf(oneCase)).getByText(/Connector’s own section on this issue/);
});

test('a colleague’s link that came meanwhile is kept and told', async () => {
  const world = aLinkedWorld();
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText(oneCase);
  world.connector.hold(issueId, [...twoLinks, aLink({ id: aCaseId(7) })]);
  await choose(user, oneCase, 'Unlink');
  await user.click(buttonIn(oneCase, 'Unlink'));
  await screen.findByText(/In the meantime: 1 link added by others/);
  await screen.findByText('2 linked records');
});

test('a turn that does not come shows the links as they are now and asks again', async () => {
  const world = aLinkedWorld();
  const host = openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText(oneCase);
  world.state.lockIsHeld = true;
  world.connector.hold(issueId, [...twoLinks, aLink({ id: aCaseId(7) })]);
  await choose(user, oneCase, 'Unlink');
  await user.click(buttonIn(oneCase, 'Unlink'));
  await within(rowOf(oneCase)).findByText('Somebody changed the links in the meantime');
  await screen.findByText('3 linked records');
  expect(host.invoked).toEqual(['openPanel', 'unlinkRecord', 'openPanel']);
});

test('a refusal leaves the link, and the focus on the way to try again', async () => {
  const world = aLinkedWorld();
  openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText(oneCase);
  world.connector.fail({
    call: 'replaceLinks',
    error: new AppError('REFUSED', { by: 'connector', detail: 'No.' }),
  });
  await choose(user, oneCase, 'Unlink');
  await user.click(buttonIn(oneCase, 'Unlink'));
  await within(rowOf(oneCase)).findByText('No.');
  await waitFor(() => expect(document.activeElement).toBe(moreIn(oneCase)));
});

test('what was asked before something else began can be confirmed only when that is over, and is not lost', async () => {
  const world = aLinkedWorld();
  const host = openPanelIn(world);
  const user = userEvent.setup();
  await screen.findByText(oneCase);
  await choose(user, oneCase, 'Unlink');
  const gate = host.hold('pushRecord');
  await user.click(buttonIn(otherCase, 'Push'));
  await user.click(buttonIn(oneCase, 'Unlink'));
  screen.getByRole('group', { name: `Unlink Case ${oneCase}?` });
  expect(buttonIn(oneCase, 'Unlink')).toHaveProperty('disabled', true);
  await expectAccessible();
  gate.open();
  await waitFor(() => {
    expect(buttonIn(oneCase, 'Unlink')).toHaveProperty('disabled', false);
  });
  await user.click(buttonIn(oneCase, 'Unlink'));
  await screen.findByText(`Unlinked: Case ${oneCase}`);
});

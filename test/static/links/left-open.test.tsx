import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCaseId, aLink, issueId, noon, oneCase } from '../../builders';
import { setPageClock } from '../page-clock';
import { aLinkedWorld, openPanelIn, twoLinks } from './open-panel';

const oneMoreLink = [...twoLinks, aLink({ id: aCaseId(7) })];

const comeBackAfter = async (minutes: number): Promise<void> => {
  setPageClock(new Date(Date.parse(noon) + minutes * 60_000));
  await act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
    await Promise.resolve();
  });
};

test('a panel left open for an hour is read again, once, when somebody comes back', async () => {
  const world = aLinkedWorld();
  const host = openPanelIn(world);
  await screen.findByText('2 linked records');
  world.connector.hold(issueId, oneMoreLink);
  await comeBackAfter(60);
  await screen.findByText('3 linked records');
  expect(host.invoked).toEqual(['openPanel', 'openPanel']);
});

test('coming back soon asks nothing', async () => {
  const host = openPanelIn(aLinkedWorld());
  await screen.findByText('2 linked records');
  await comeBackAfter(4);
  expect(host.invoked).toEqual(['openPanel']);
});

test('somebody who is about to link is not disturbed', async () => {
  const host = openPanelIn(aLinkedWorld());
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Link to Salesforce' }));
  await user.type(await screen.findByRole('textbox', { name: 'Record address or ID' }), oneCase);
  await comeBackAfter(60);
  expect(host.invoked).toEqual(['openPanel']);
  expect(screen.getByRole('textbox', { name: 'Record address or ID' })).toHaveProperty('value', oneCase);
});

test('links changed by another page of the app are read again', async () => {
  const world = aLinkedWorld();
  openPanelIn(world);
  await screen.findByText('2 linked records');
  world.connector.hold(issueId, oneMoreLink);
  const { tellLinksChanged } = await import('../../../static/shared/bridge/links-changed');
  await act(() => tellLinksChanged());
  await screen.findByText('3 linked records');
  expect(within(screen.getByRole('main')).getAllByRole('listitem')).toHaveLength(3);
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { aMirror, aMirroredLink, issueId, links, oneCase } from '../../builders';
import type { World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, moreIn, openPanelIn, rowOf } from './open-panel';

/** Jira answers the question about rights by this trouble, once or from now on. */
const denyRights = (world: World, error: AppError) =>
  jest.spyOn(world.ports.permissions, 'onIssue').mockRejectedValue(error);
const usedUp = new AppError('QUOTA_USED_UP', { by: 'jira', retryAfterSeconds: 1_500 });

test('Jira’s hourly limit used up: the mirror is painted, the reason and the time are named, nothing can be done', async () => {
  const world = aLinkedWorld();
  world.mirrors.set(issueId, aMirror());
  denyRights(world, usedUp);
  openPanelIn(world);
  const alert = await screen.findByRole('alert');
  within(alert).getByText('Jira’s hourly limit for this app is used up, by all its customers together');
  within(alert).getByText(/^Try again in 25 minutes, at .*\. Nothing was sent: it could not be checked\.$/);
  await screen.findByText(oneCase);
  expect(screen.queryByRole('button', { name: /^(Push|Push all|Link to Salesforce|Unlink)$/ })).toBeNull();
  expect(world.connector.asked).toEqual([]);
  await expectAccessible();
});

test('what is begun after the limit is used up is refused, and nothing is sent unchecked', async () => {
  const world = aLinkedWorld();
  openPanelIn(world);
  await screen.findByText(oneCase);
  const before = world.connector.asked.length;
  denyRights(world, usedUp);
  await userEvent.setup().click(within(rowOf(oneCase)).getByRole('button', { name: 'Push' }));
  await within(rowOf(oneCase)).findByText(/Try again in 25 minutes/);
  within(rowOf(oneCase)).getByText(/used up, by all its customers together/);
  expect(world.connector.asked).toHaveLength(before);
});

test('right after an installation Jira’s closed door is told as such, not as an issue that is gone or hidden', async () => {
  const world = aLinkedWorld();
  const spy = denyRights(world, new AppError('NOT_LET_IN', { by: 'jira' }));
  openPanelIn(world);
  const alert = await screen.findByRole('alert');
  within(alert).getByText('Jira does not let this app in yet');
  expect(alert.textContent).not.toMatch(/gone|hidden|permission/);
  spy.mockRestore();
  await userEvent.setup().click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByText('2 linked records');
});

test('a service that is down stops Push all, and each link that was not sent says why', async () => {
  const world = aLinkedWorld(links(20));
  world.connector.fail({ call: 'push', error: new AppError('OUTCOME_UNKNOWN'), times: 20 });
  openPanelIn(world);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Push all' }));
  await screen.findByText(/with unknown result, \d+ not sent/);
  expect(screen.getAllByText('Not pushed: the Connector cannot be reached').length).toBeGreaterThan(10);
  await expectAccessible();
});

test('the way to a record names the host it leads to', async () => {
  const world = aLinkedWorld();
  const host = 'not-the-one-you-think.my.salesforce.com';
  world.mirrors.set(issueId, aMirror({ links: [aMirroredLink({ id: oneCase, host })] }));
  openPanelIn(world);
  await screen.findByText('2 linked records');
  await userEvent.setup().click(moreIn(oneCase));
  within(rowOf(oneCase)).getByRole('menuitem', { name: `Open in Salesforce: ${host}` });
});

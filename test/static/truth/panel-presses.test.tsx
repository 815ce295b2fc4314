import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { noon, oneCase, projectId } from '../../builders';
import { choose, openPanelIn, rowOf } from '../links/open-panel';
import { anAnsweringWorld, oneLink } from './answering-world';

const inRow = (name: string): HTMLElement => within(rowOf(oneCase)).getByRole('button', { name });

test('a panel whose connection a newer release wrote says so, with the next step', async () => {
  const world = anAnsweringWorld([oneLink]);
  jest.spyOn(world.ports.connections, 'open').mockRejectedValue(new AppError('NEWER_RELEASE'));
  openPanelIn(world);
  const { textContent } = await screen.findByRole('alert');
  expect(textContent).toMatch(/^A newer release of this app wrote this/);
  expect(textContent).toMatch(/Reload the page\. If it stays, wait until the update of this app/);
  expect(textContent).not.toMatch(/Connector/);
});

test('an unlinking while a bulk push makes links is refused, with the next step', async () => {
  const world = anAnsweringWorld([oneLink]);
  const until = new Date(Date.parse(noon) + 60_000).toISOString();
  const lock = {
    projectId,
    runId: '20261005T115500Z-ab12',
    owner: 'a delivery',
    connectionId: 'site',
    makesLinks: true,
    until,
  };
  world.runs.held.set(projectId, lock);
  openPanelIn(world);
  await screen.findByText(oneCase);
  const user = userEvent.setup();
  await choose(user, oneCase, 'Unlink');
  await user.click(inRow('Unlink'));
  await screen.findByText(/^A bulk push is linking records in this project$/);
  screen.getByText(
    /Wait until it is through, or pause it on the project’s Bulk push page\. Nothing was changed/,
  );
});

test('a push by a page older than the app speaks of the page, and not of a form alone', async () => {
  openPanelIn(anAnsweringWorld([oneLink]), ({ garble }) => {
    garble('pushRecord');
  });
  await screen.findByText(oneCase);
  await userEvent.setup().click(inRow('Push'));
  await screen.findByText(/The app cannot take this as it is/);
  screen.getByText(/reload the page: it may be older than the app\. Nothing was sent\./);
});

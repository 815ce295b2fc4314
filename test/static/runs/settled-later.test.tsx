import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../expect-accessible';
import { aBulkView, aCause, aPastRun, aRun } from './bulk-builders';
import { aBulkHost, yes } from './bulk-host';
import { openBulkPage, openRun } from './open-bulk';
import { savedFiles } from './saved-files';

const mixed = aRun({
  phase: 'done',
  by: { pushed: 60, refused: 29, failed: 6, unknown: 5 },
  causes: [
    aCause({ count: 29 }),
    aCause({ outcome: 'failed', code: 'CONNECTOR_DOWN', detail: null, count: 6 }),
  ],
});

test('the retry names what it takes, with the sum of the tiles', async () => {
  await openRun(mixed);
  await screen.findByRole('button', { name: 'Retry failed and refused (35)' });
  screen.getByRole('button', { name: 'Push unknown again (5)' });
});

test('only what still stands is offered, of the run and of each cause', async () => {
  await openRun(mixed, (host) => {
    host.answers.countOpen = () =>
      yes({ open: [{ outcome: 'refused', code: 'REFUSED', count: 2 }], settledLater: 38 });
  });
  await screen.findByRole('button', { name: 'Retry failed and refused (2)' });
  screen.getByText('38 items were settled by a later run and are not offered again.');
  screen.getByRole('button', { name: 'Retry 2 of these, the others a later run settled' });
  screen.getByText('A later run settled these.');
  expect(screen.queryByRole('button', { name: /unknown/ })).toBeNull();
  await expectAccessible();
});

test('where nothing stands any more there is no button, and that is said', async () => {
  await openRun(mixed, (host) => {
    host.answers.countOpen = () => yes({ open: [], settledLater: 40 });
  });
  await screen.findByText('A later run settled what went wrong here.');
  expect(screen.queryByRole('button', { name: /Retry|Push unknown|Push these/ })).toBeNull();
  await expectAccessible();
});

test('each row of the history has its counts, once they are known', async () => {
  const other = '20261001T070000Z-00000002';
  const host = aBulkHost({ history: [aPastRun(), aPastRun({ id: other, startedBy: 'Ada' })] });
  host.answers.countPast = () =>
    yes({
      runs: [
        { id: aPastRun().id, by: { ...mixed.standing.by, pushed: 29, refused: 1, failed: 0, unknown: 0 } },
      ],
    });
  openBulkPage(host);
  await screen.findByText('29 pushed, 1 refused');
  expect(screen.getAllByRole('button', { name: 'Open' })).toHaveLength(2);
  await expectAccessible();
});

test('the message of a retry that did not begin goes when something else is done', async () => {
  savedFiles();
  const host = await openRun(mixed);
  host.view = aBulkView({ current: mixed });
  host.answers.previewRun = () => ({ ok: false, error: { code: 'NOT_CONNECTED', reference: 'r' } });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Retry failed and refused (35)' }));
  await screen.findByText('Salesforce is not connected yet');
  await user.click(screen.getAllByRole('button', { name: 'Download these' })[0] ?? document.body);
  expect(screen.queryByText('Salesforce is not connected yet')).toBeNull();
});

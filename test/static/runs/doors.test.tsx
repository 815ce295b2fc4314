import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { bridge } from '../bridge-line';
import { aPastRun, aRun } from './bulk-builders';
import { aBulkHost } from './bulk-host';
import { bulk, openBulkPage } from './open-bulk';

const refusal = (code: 'NOT_ALLOWED' | 'NOT_FOUND' | 'PLATFORM_DOWN') => () =>
  ({ ok: false, error: { code, reference: 'ref-1' } }) as const;

test('says that it is reading, then offers the choice; one invocation for the project of the page', async () => {
  const host = aBulkHost();
  const gate = host.hold('openBulk');
  openBulkPage(host);
  await screen.findByText('Reading the runs of this project');
  await expectAccessible();
  gate.open();
  await screen.findByRole('heading', { name: 'What to push' });
  screen.getByText('Project OPS, Operations');
  expect(host.invoked).toEqual([{ name: 'openBulk', question: { projectId } }]);
  await expectAccessible();
});

test('who may not push is told whom to ask, and offered nothing', async () => {
  const host = aBulkHost();
  host.answers.openBulk = refusal('NOT_ALLOWED');
  openBulkPage(host);
  await screen.findByText('Bulk push is for admins of this project');
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible();
});

test('a project that is gone says so', async () => {
  const host = aBulkHost();
  host.answers.openBulk = refusal('NOT_FOUND');
  openBulkPage(host);
  await screen.findByText('This project or run is gone, or hidden from you');
  await expectAccessible();
});

test('what could not be read can be read again', async () => {
  const host = aBulkHost();
  const good = host.answers.openBulk;
  host.answers.openBulk = refusal('PLATFORM_DOWN');
  openBulkPage(host);
  await screen.findByText('Jira, or the platform this app runs on, does not answer at the moment');
  host.answers.openBulk = good;
  await userEvent.setup().click(bulk.button('Try again'));
  await screen.findByRole('heading', { name: 'What to push' });
});

test('without a connection nothing is offered but the way to one, for those who may go it', async () => {
  const host = openBulkPage(aBulkHost({ isConnected: false, mayAdminister: true }));
  await screen.findByText('Salesforce is not connected yet');
  expect(screen.queryByRole('heading', { name: 'What to push' })).toBeNull();
  await expectAccessible();
  await userEvent.setup().click(bulk.button('Open settings'));
  expect(host.called).toContainEqual({
    command: 'navigate',
    payload: { target: 'module', moduleKey: 'salesforce-admin', type: 'same-tab' },
  });
});

test('without a connection others are told whom to ask', async () => {
  openBulkPage(aBulkHost({ isConnected: false }));
  await screen.findByText(/Ask a Jira admin/);
  bulk.noButton('Open settings');
});

test('a quiet way leads to one’s own connection, in a tab of its own', async () => {
  const host = openBulkPage();
  await screen.findByRole('heading', { name: 'What to push' });
  await userEvent.setup().click(bulk.button('My Salesforce connection'));
  expect(host.called).toContainEqual({
    command: 'navigate',
    payload: { target: 'module', moduleKey: 'salesforce-my-connection', type: 'new-tab' },
  });
  expect(host.invoked).toHaveLength(1);
});

test('a page that is told no project says so', async () => {
  const host = aBulkHost();
  bridge.answer = () => Promise.resolve({});
  openBulkPage(host);
  await screen.findByText('Jira does not tell which project this page belongs to');
});

test('opens with a run under way, also a colleague’s', async () => {
  const current = aRun({ phase: 'pushing', isYours: false, by: { pushed: 40 } });
  openBulkPage(aBulkHost({ current }));
  await screen.findByRole('heading', { name: 'Pushing' });
  screen.getByText(/Created by Ada 5 minutes ago/);
  bulk.button('Pause');
});

test('opens with what ended within the last day, and with the choice after that', async () => {
  const done = aRun({ phase: 'done', by: { pushed: 100 } });
  openBulkPage(aBulkHost({ current: done }));
  await screen.findByText('100 pushed');
  cleanup();
  const old = { ...done, endedAt: '2026-10-04T11:00:00.000Z' };
  openBulkPage(aBulkHost({ current: old }));
  await screen.findByRole('heading', { name: 'What to push' });
});

test('earlier runs tell who, when, what and how they ended, and open with one invocation', async () => {
  const past = aPastRun();
  const host = openBulkPage(aBulkHost({ history: [past] }));
  const user = userEvent.setup();
  await screen.findByText(/Paula/);
  screen.getByText('A pasted list of 12 lines');
  screen.getByText('Done 4 days ago');
  host.run = aRun({ id: past.id, phase: 'done', startedBy: 'Paula', isYours: false, by: { pushed: 100 } });
  await user.click(bulk.button('Open'));
  await screen.findByText('100 pushed');
  bulk.button('Download CSV');
  expect(host.questions('watchRun')).toEqual([{ projectId, runId: past.id }]);
  await user.click(bulk.button('New run'));
  await screen.findByRole('heading', { name: 'What to push' });
});

test('an earlier run that cannot be opened leaves the page as it is, and says why', async () => {
  const host = openBulkPage(aBulkHost({ history: [aPastRun()] }));
  await screen.findByText(/Paula/);
  host.answers.watchRun = refusal('NOT_FOUND');
  await userEvent.setup().click(bulk.button('Open'));
  await screen.findByText(/The last 20 runs of a project are kept/);
  screen.getByRole('heading', { name: 'What to push' });
});

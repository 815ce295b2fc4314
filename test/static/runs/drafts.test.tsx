import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aDraft, aRun, runId } from './bulk-builders';
import { aBulkHost, yes } from './bulk-host';
import { bulk, openBulkPage, openRun } from './open-bulk';

const name = { projectId, runId };

test('a preview that failed on the way has left a draft: it is shown with what stopped it', async () => {
  const host = aBulkHost();
  host.answers.previewRun = () => ({
    ok: false,
    error: { code: 'PLATFORM_DOWN', by: 'jira', reference: 'ref-1' },
  });
  openBulkPage(host);
  const preview = await screen.findByRole('button', { name: 'Preview' });
  host.view = { ...host.view, current: aDraft(7_000) };
  await userEvent.setup().click(preview);
  await screen.findByRole('heading', { name: 'Draft: no preview yet' });
  screen.getByText('Jira does not answer at the moment');
  expect(host.questions('continueRun')).toEqual([]);
  bulk.button('Go on');
  await expectAccessible();
});

test('too many runs within a minute begin nothing, and name the wait', async () => {
  const host = aBulkHost();
  host.answers.previewRun = () => ({
    ok: false,
    error: { code: 'RATE_LIMITED', by: 'app', reference: '', retryAfterSeconds: 42 },
  });
  openBulkPage(host);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Preview' }));
  await screen.findByText('Too many runs were begun in this project within a minute');
  screen.getByText(/^Try again in 42 seconds, at \S+\.$/);
  await expectAccessible();
});

test('one’s own draft that was left tells so, asks nothing by itself, and goes on when told to', async () => {
  const host = await openRun(aDraft(12_000));
  screen.getByText('You left this before all its issues were found');
  screen.getByText(/You began it 5 minutes ago .* Go on finds the rest\. .* it expires after a day\./);
  expect(host.questions('continueRun')).toEqual([]);
  await expectAccessible();
  host.answers.continueRun = () => yes(aRun({ phase: 'previewing' }));
  const user = userEvent.setup();
  bulk.button('Go on').focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
  expect(host.questions('continueRun')).toEqual([name]);
});

test.each([
  ['Paula', 'Paula left this before all its issues were found'],
  [null, 'A former user left this before all its issues were found'],
])('a draft of %s becomes mine when I go on, and its issues are found with my eyes', async (who, words) => {
  const host = await openRun(aDraft(12_000, { isYours: false, startedBy: who, expectedIssues: null }));
  screen.getByText(words);
  screen.getByText(/Go on makes it yours: its issues are found anew/);
  expect(screen.queryByText(/12,000/)).toBeNull();
  await expectAccessible();
  host.answers.continueRun = () => yes(aRun({ phase: 'previewing' }));
  const gate = host.hold('continueRun');
  await userEvent.setup().click(bulk.button('Go on'));
  expect(screen.getByRole('progressbar').hasAttribute('aria-valuenow')).toBe(false);
  expect(screen.queryByText(/12,000/)).toBeNull();
  gate.open();
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
});

test('a draft in the way of a new run leads to it', async () => {
  const host = aBulkHost();
  host.answers.previewRun = () =>
    yes({ begun: false, underWay: aDraft(10, { isYours: false, startedBy: null }) });
  openBulkPage(host);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Preview' }));
  await screen.findByText('A draft of a former user is in the way in this project');
  screen.getByText(/go on with it or discard it/);
  await expectAccessible();
  await user.click(bulk.button('Open it'));
  expect(document.activeElement?.textContent).toBe('Draft: no preview yet');
  expect(host.questions('continueRun')).toEqual([]);
});

test.each(['gathering', 'previewing', 'ready'] as const)(
  'what was pasted for a run that is %s is said to go with it',
  async (phase) => {
    const options = { viewOnly: false, autoPush: false, autoPull: false };
    await openRun(aRun({ phase, chosen: { how: 'list', count: 12, options } }));
    screen.getByText('The pasted lines are deleted when this run is discarded.');
  },
);

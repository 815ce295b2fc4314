import { screen } from '@testing-library/react';
import { noon } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aPastRun, aRun } from './bulk-builders';
import { aBulkHost } from './bulk-host';
import { bulk, openBulkPage, openRun } from './open-bulk';
import { pass } from './passing-time';

const partial = aRun({ phase: 'done', by: { pushed: 30, failed: 2 }, isPartial: true });

test('a run that is not looked at to the end gives no verdict and no receipt yet', async () => {
  await openRun(partial);
  screen.getByText('Not all items are looked at yet');
  screen.getByText(/The counts grow as the page looks on/);
  screen.getByText(/^As far as looked at: 30 pushed, 2 failed/);
  screen.getByText('The receipt can be downloaded as soon as all items are looked at.');
  ['Download CSV', 'Download JSON', 'Download all (CSV)'].forEach(bulk.noButton);
  expect(screen.queryByRole('button', { name: /Retry/ })).toBeNull();
  screen.getByRole('option', { name: 'Items looked at so far (100)' });
  await expectAccessible();
});

test('the page looks on until all of them are, and then asks nothing more', async () => {
  const host = aBulkHost({ current: partial });
  jest.useFakeTimers({ now: new Date(noon) });
  openBulkPage(host);
  await pass(0);
  await pass(3_000);
  expect(host.questions('watchRun')).toHaveLength(3);
  host.run = aRun({ phase: 'done', by: { pushed: 98, failed: 2 } });
  await pass(2_000);
  screen.getByText('98 pushed, 2 failed');
  bulk.button('Download CSV');
  expect(screen.queryByText('Not all items are looked at yet')).toBeNull();
  const asked = host.questions('watchRun').length;
  await pass(60_000);
  expect(host.questions('watchRun')).toHaveLength(asked);
});

test('a plan of which nothing is looked at yet is not called empty', async () => {
  await openRun(aRun({ push: 0, isPartial: true }));
  expect(screen.queryByText('Nothing to push')).toBeNull();
  bulk.button('Start push');
  bulk.button('Discard');
  bulk.noButton('Choose again');
});

test('a partly pushed run of which not all is looked at claims no result', async () => {
  await openRun(aRun({ phase: 'partly', by: { pushed: 30 }, isPartial: true }));
  expect(screen.queryByText(/for somebody who may push/)).toBeNull();
  screen.getByText('Not all items are looked at yet');
  await expectAccessible();
});

test.each([
  [1, '1 item is in no count here: since you pressed, the issues were deleted or hidden from you.'],
  [1_204, '1,204 items are in no count here: since you pressed, the issues were deleted or hidden from you.'],
])('%i items that became hidden are told in one sentence', async (unseen, words) => {
  await openRun(aRun({ unseen }));
  screen.getByText(words);
  await expectAccessible();
});

test.each([0, null])('nothing is said where none became hidden: %j', async (unseen) => {
  await openRun(aRun({ unseen }));
  expect(screen.queryByText(/in no count here/)).toBeNull();
});

test('issues whose push could not be noted are pushed all the same', async () => {
  await openRun(aRun({ phase: 'done', by: { pushed: 100 }, unmirrored: 3 }));
  screen.getByText(/^On 3 pushed issues this app could not note the push: pushed all the same/);
  await expectAccessible();
});

test('a plan says what the run is, and until when it may be pushed without asking Jira anew', async () => {
  await openRun(aRun({ rightsUntil: '2026-10-06T11:55:00.000Z' }));
  screen.getByText('What the search found is the run: issues created later are not in it.');
  screen.getByText(/^What Jira said of permissions counts until .*2026.*\. After that a push pauses/);
  await expectAccessible();
});

test.each([
  [true, /counted until .*\. A push goes on only when you start it: then Jira is asked anew\.$/],
  [false, /counted until .*\. A push goes on only when Ada starts it: then Jira is asked anew\.$/],
])('rights that count no more are told with who can have them asked anew: %s', async (isYours, words) => {
  await openRun(aRun({ isYours, rightsUntil: '2026-10-04T11:55:00.000Z' }));
  screen.getByText(words);
});

test('the plan of a pasted list speaks of no search', async () => {
  const options = { viewOnly: false, autoPush: false, autoPull: false };
  await openRun(aRun({ chosen: { how: 'list', count: 3, options } }));
  expect(screen.queryByText(/search/)).toBeNull();
});

test('people Jira does not name any more are former users', async () => {
  const run = aRun({ phase: 'done', by: { pushed: 100 }, startedBy: null, pushedBy: null, isYours: false });
  openBulkPage(aBulkHost({ current: run, history: [aPastRun({ startedBy: null })] }));
  await screen.findByText(
    /Created by a former user 5 minutes ago .*, push started by a former user, ended at/,
  );
  screen.getByText(/2026.*, a former user$/);
});

test('nobody is said to have started a push that nobody started', async () => {
  await openRun(aRun({ phase: 'paused', pause: { by: 'person', name: null, at: noon } }));
  screen.getByText(/^Paused by a former user at/);
  expect(screen.queryByText(/push started by/)).toBeNull();
});

test('a run that has not ended is not said to be under way: it may rest', async () => {
  openBulkPage(aBulkHost({ history: [aPastRun({ ended: null })] }));
  await screen.findByText('Not ended yet');
});

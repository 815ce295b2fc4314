import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RunView } from '../../../src/contract/runs/run-view';
import { resultNotice } from '../../../static/runs/words/result';
import { projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aRun, runId } from './bulk-builders';
import { yes } from './bulk-host';
import { bulk, openRun } from './open-bulk';

const name = { projectId, runId };
const mixed = aRun({ phase: 'done', push: 100, by: { pushed: 80, refused: 10, failed: 5, unknown: 5 } });

test.each<[RunView['phase'] & ('done' | 'cancelled'), Parameters<typeof aRun>[0], string, string]>([
  ['done', { by: { pushed: 100 } }, 'success', '100 pushed'],
  ['done', { by: { pushed: 100 }, skips: { noLink: 3 } }, 'success', '100 pushed, 3 skipped'],
  ['done', { by: { pushed: 99, unknown: 1 } }, 'warning', '99 pushed, 1 with unknown result'],
  ['done', { by: { pushed: 99, refused: 1 } }, 'warning', '99 pushed, 1 refused'],
  ['done', { by: { failed: 100 } }, 'error', '0 pushed, 100 failed'],
  ['done', { push: 0, skips: { noLink: 3 } }, 'info', '0 pushed, 3 skipped'],
  ['cancelled', { isStarted: false }, 'info', 'This preview was discarded before anything was sent'],
  ['cancelled', {}, 'info', 'Cancelled before anything was sent: 0 pushed, 100 not sent'],
  ['cancelled', { by: { pushed: 40 } }, 'info', 'Cancelled: 40 pushed, 60 not sent'],
  ['cancelled', { by: { pushed: 40, failed: 1 } }, 'warning', 'Cancelled: 40 pushed, 1 failed, 59 not sent'],
])('%s %j is told as %s: %s', (phase, over, tone, title) => {
  expect(resultNotice(aRun({ ...over, phase }))).toMatchObject({ tone, title });
});

test('a run that ended shows every outcome, and no green over failures', async () => {
  await openRun(mixed);
  screen.getByText('80 pushed, 10 refused, 5 failed, 5 with unknown result');
  expect(document.querySelector('.message.success')).toBeNull();
  bulk.noButton('Pause');
  await expectAccessible();
});

test('what failed is retried with one invocation, and its preview is shown', async () => {
  const host = await openRun(mixed);
  host.answers.previewRun = () =>
    yes({ begun: true, run: aRun({ id: '20261005T120000Z-00000002', phase: 'previewing' }) });
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Retry failed and refused (15)' }));
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
  expect(host.questions('previewRun')).toEqual([
    { projectId, choice: { how: 'again', runId, outcomes: ['refused', 'failed'], code: null } },
  ]);
});

test('unknown ones are pushed again only after a question, and never with the failed', async () => {
  const host = await openRun(mixed);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Push unknown again (5)' }));
  const question = bulk.question('Push the unknown ones again?');
  await user.click(within(question).getByRole('button', { name: 'Leave them' }));
  expect(document.activeElement).toBe(bulk.button('Push unknown again (5)'));
  await user.click(bulk.button('Push unknown again (5)'));
  await user.click(
    within(bulk.question('Push the unknown ones again?')).getByRole('button', {
      name: 'Push unknown again (5)',
    }),
  );
  expect(host.questions('previewRun')).toEqual([
    { projectId, choice: { how: 'again', runId, outcomes: ['unknown'], code: null } },
  ]);
});

test('a run in the way of a retry is told, and the result stays', async () => {
  const host = await openRun(mixed);
  const underWay = aRun({
    id: '20261005T120000Z-00000002',
    phase: 'pushing',
    isYours: false,
    startedBy: 'Paula',
  });
  host.answers.previewRun = () => yes({ begun: false, underWay });
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Retry failed and refused (15)' }));
  await screen.findByText('A run of Paula is under way in this project');
  screen.getByRole('heading', { name: 'Done' });
});

test('issues that changed meanwhile are offered as a second run', async () => {
  const host = await openRun(mixed, (each) => {
    each.answers.countChanged = () => yes({ atMost: 7 });
  });
  await screen.findByText('7 issues at most changed in Jira since this run began');
  await expectAccessible();
  await userEvent.setup().click(bulk.button('Push these now'));
  expect(host.questions('previewRun')).toEqual([{ projectId, choice: { how: 'changedDuring', runId } }]);
});

test('nothing is offered where nothing changed, and nothing is asked of a run that was cancelled', async () => {
  const host = await openRun(mixed);
  expect(host.questions('countChanged')).toEqual([name]);
  bulk.noButton('Push these now');
});

test('a cancelled run is not asked what changed meanwhile', async () => {
  const host = await openRun(aRun({ phase: 'cancelled', by: { pushed: 40 } }));
  screen.getByText('Cancelled: 40 pushed, 60 not sent');
  expect(host.questions('countChanged')).toEqual([]);
  await expectAccessible();
});

test('a clean run says so, offers nothing to repeat, and leads to a new one', async () => {
  const host = await openRun(aRun({ phase: 'done', by: { pushed: 100 } }));
  screen.getByText('100 pushed');
  expect(screen.queryByRole('button', { name: /Retry|unknown again/ })).toBeNull();
  await expectAccessible();
  await userEvent.setup().click(bulk.button('New run'));
  await screen.findByRole('heading', { name: 'What to push' });
  expect(host.questions('openBulk')).toHaveLength(2);
});

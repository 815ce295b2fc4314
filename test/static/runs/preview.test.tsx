import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { anItem, aRun, runId } from './bulk-builders';
import { yes } from './bulk-host';
import { bulk, openRun } from './open-bulk';

const name = { projectId, runId };
const skips = { noLink: 1_200, viewOnly: 14 };

test('while it reads, it tells how far it is and what it has found', async () => {
  await openRun(aRun({ phase: 'previewing', push: 320, skips: { noLink: 80 }, expectedIssues: 2_000 }));
  screen.getByText('400 of 2,000 issues read');
  const bar = screen.getByRole('progressbar', { name: 'Progress' });
  expect(bar.getAttribute('aria-valuenow')).toBe('400');
  expect(bar.getAttribute('aria-valuemax')).toBe('2000');
  expect(bar.getAttribute('aria-valuetext')).toBe('400 of 2,000 issues read');
  expect(bulk.tile('Will push')).toBe('320');
  bulk.noButton('Start push');
  await expectAccessible();
});

test('where nobody knows how many there are, the bar claims nothing', async () => {
  await openRun(aRun({ phase: 'previewing', push: 320 }));
  expect(screen.getByRole('progressbar').hasAttribute('aria-valuenow')).toBe(false);
  screen.getByText('320 issues read');
  await expectAccessible();
});

test('a preview tells counts, cost, and why items are skipped with what to do', async () => {
  await openRun(aRun({ push: 3_412, linkAndPush: 90, skips }));
  screen.getByRole('heading', { name: 'Preview: nothing is sent yet' });
  expect(['Will push', 'Will link and push', 'Skipped'].map(bulk.tile)).toEqual(['3,412', '90', '1,214']);
  screen.getByText('3,592 calls to the Connector');
  screen.getByText('at least 3,412 calls from there to Salesforce');
  screen.getByText('about 75 seconds at the current pace');
  const reasons = screen.getByRole('region', { name: 'Why items are skipped' });
  within(reasons).getByText('1,200 No link');
  within(reasons).getByText(/it links first/);
  await expectAccessible();
});

test('what changed since a preview that left out the unchanged is told, and that it is not sent', async () => {
  const host = await openRun(aRun({ skips: { unchanged: 12 } }), (each) => {
    each.answers.countChanged = () => yes({ atMost: 3 });
  });
  await screen.findByText('3 issues at most changed in Jira since this preview began');
  screen.getByText(/Preview again to send it/);
  expect(host.questions('countChanged')).toEqual([name]);
  await expectAccessible();
});

test('a preview that left out nothing as unchanged does not ask what changed', async () => {
  const host = await openRun(aRun({ skips }));
  expect(host.questions('countChanged')).toEqual([]);
});

test('nothing to push says why, and leads back to the choice', async () => {
  const host = await openRun(aRun({ push: 0, skips }));
  screen.getByText('Nothing to push');
  bulk.noButton('Start push');
  await expectAccessible();
  await userEvent.setup().click(bulk.button('Choose again'));
  await screen.findByRole('heading', { name: 'What to push' });
  expect(host.questions('cancelRun')).toEqual([name]);
});

test('a project without issues says so', async () => {
  await openRun(aRun({ push: 0 }));
  screen.getByText(/No issues were found/);
});

test('trying five first, then pushing the rest, is one invocation each', async () => {
  const items = Array.from({ length: 8 }, (_, n) =>
    n < 5
      ? anItem(n, {
          state: n === 2 ? 'refused' : 'pushed',
          ...(n === 2 ? { code: 'REFUSED', detail: 'No' } : {}),
        })
      : anItem(n),
  );
  const host = await openRun(aRun({ push: 8 }), (each) => (each.items = items));
  const user = userEvent.setup();
  host.answers.startPush = ({ first }) => {
    host.run =
      first === null
        ? aRun({ phase: 'pushing', push: 8, by: { pushed: 4, refused: 1 } })
        : aRun({ phase: 'tried', push: 8, by: { pushed: 4, refused: 1 } });
    return { ok: true, data: host.run };
  };
  await user.click(bulk.button('Try 5 first'));
  const heading = await screen.findByRole('heading', { name: 'The first few were tried' });
  expect(document.activeElement).toBe(heading);
  const tried = await screen.findByRole('list', { name: 'What came of them' });
  expect(within(tried).getAllByRole('listitem')).toHaveLength(5);
  within(tried).getByText('Refused');
  within(tried).getByText('No');
  await expectAccessible();
  await user.click(bulk.button('Push the rest'));
  await screen.findByRole('heading', { name: 'Pushing' });
  expect(host.questions('startPush')).toEqual([
    { ...name, first: 5 },
    { ...name, first: null },
  ]);
});

test('a preview of five or fewer is not offered to be tried first', async () => {
  await openRun(aRun({ push: 5 }));
  bulk.noButton('Try 5 first');
});

test('a preview is discarded without asking: nothing was sent', async () => {
  const host = await openRun(aRun());
  await userEvent.setup().click(bulk.button('Discard'));
  await screen.findByRole('heading', { name: 'What to push' });
  expect(host.questions('cancelRun')).toEqual([name]);
});

test('a preview that is still read is left once nobody reads it any more', async () => {
  const host = await openRun(aRun({ phase: 'previewing' }));
  host.answers.cancelRun = () => {
    host.run = aRun({ phase: 'cancelling', isStarted: false });
    return { ok: true, data: host.run };
  };
  await userEvent.setup().click(bulk.button('Stop reading'));
  await screen.findByRole('heading', { name: 'Discarding this preview' });
  await expectAccessible();
  host.run = aRun({ phase: 'cancelled', isStarted: false });
  host.release('watchRun');
  await screen.findByRole('heading', { name: 'What to push' });
});

test('a start that was overtaken says so and shows the run as it stands', async () => {
  const host = await openRun(aRun());
  host.run = aRun({ phase: 'cancelled', isStarted: false });
  host.release('watchRun');
  host.answers.startPush = () => ({ ok: false, error: { code: 'CHANGED_MEANWHILE', reference: '' } });
  await userEvent.setup().click(bulk.button('Start push'));
  await screen.findByText('A run of this project is being changed just now');
  await screen.findByRole('heading', { name: 'Preview discarded' });
});

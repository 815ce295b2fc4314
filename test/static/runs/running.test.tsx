import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { anItem, aRun, runId } from './bulk-builders';
import { bulk, openRun } from './open-bulk';

const name = { projectId, runId };
const pushing = aRun({
  phase: 'pushing',
  push: 4_000,
  skips: { noLink: 1_257 },
  by: { pushed: 1_200, refused: 30, failed: 13, unknown: 8, onTheWay: 4 },
  perMinute: 240,
  secondsLeft: 700,
  inFlight: 4,
  latest: { issueKey: 'OPS-1232', state: 'pushed', at: '2026-10-05T11:59:58.000Z' },
});

test('tells how far it is, what came of the items, the pace, and what was last heard', async () => {
  await openRun(pushing);
  screen.getByText('1,251 of 4,000 done');
  screen.getByText('240 a minute, about 12 minutes left, 4 requests at a time');
  screen.getByText(/Last answer: OPS-1232, pushed, at/);
  expect(
    ['Pushed', 'Refused', 'Failed', 'Unknown', 'Skipped', 'On its way', 'Waiting'].map(bulk.tile),
  ).toEqual(['1,200', '30', '13', '8', '1,257', '4', '2,745']);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('1,251 of 4,000 done');
  screen.getByText(/You can close this page/);
  await expectAccessible();
});

test('unknown has its own place and words: neither failed nor pushed', async () => {
  await openRun(pushing);
  screen.getByText(/Unknown: it may have been sent, and no answer came/);
});

test('its items are read when somebody wants to see them, and tell from when they are', async () => {
  const host = await openRun(pushing, (each) => (each.items = [anItem(0, { state: 'pushed' })]));
  expect(host.questions('readItems')).toEqual([]);
  await userEvent.setup().click(bulk.button('Show the items'));
  await screen.findByText(/^As they stood at/);
  expect(document.activeElement?.textContent).toBe('Items');
  expect(bulk.items()).toHaveLength(1);
  await expectAccessible();
});

test('pauses, and resumes where it was', async () => {
  const host = await openRun(pushing);
  const user = userEvent.setup();
  host.answers.pauseRun = () => {
    host.run = {
      ...pushing,
      phase: 'paused',
      pause: { by: 'person', name: 'Ada', at: '2026-10-05T12:00:00.000Z' },
    };
    return { ok: true, data: host.run };
  };
  await user.click(bulk.button('Pause'));
  await screen.findByText(/Paused by Ada/);
  expect(document.activeElement?.textContent).toBe('Paused');
  await expectAccessible();
  await user.click(bulk.button('Resume'));
  await screen.findByRole('heading', { name: 'Pushing' });
  expect([host.questions('pauseRun'), host.questions('resumeRun')]).toEqual([[name], [name]]);
});

test('while it pauses, it says what it waits for', async () => {
  await openRun({ ...pushing, phase: 'pausing' });
  screen.getByText('What is on its way is waited for first.');
  bulk.noButton('Pause');
  await expectAccessible();
});

test('cancelling asks first, and gives the focus back where nothing is done', async () => {
  const host = await openRun(pushing);
  const user = userEvent.setup();
  await user.click(bulk.button('Cancel run'));
  const question = bulk.question('Cancel this run?');
  within(question).getByText(/2,745 items not sent yet/);
  await expectAccessible();
  await user.click(within(question).getByRole('button', { name: 'Keep this run' }));
  expect(document.activeElement).toBe(bulk.button('Cancel run'));
  expect(host.questions('cancelRun')).toEqual([]);
  await user.click(bulk.button('Cancel run'));
  await user.click(within(bulk.question('Cancel this run?')).getByRole('button', { name: 'Cancel run' }));
  await screen.findByRole('heading', { name: 'Cancelled' });
  expect(host.questions('cancelRun')).toEqual([name]);
});

test('a command whose function died is unknown, and the run is looked at again', async () => {
  const host = await openRun(pushing);
  host.lose('pauseRun');
  host.release('watchRun');
  await userEvent.setup().click(bulk.button('Pause'));
  await screen.findByText(/nobody can tell whether it was done/);
  await screen.findByRole('heading', { name: 'Paused' });
  expect(host.questions('watchRun')).toHaveLength(1);
});

test('a run that waits says until when and why', async () => {
  const waits = { until: '2026-10-05T12:15:00.000Z', code: 'RATE_LIMITED', by: 'connector' } as const;
  await openRun({ ...pushing, isQueued: true, waits });
  screen.getByText(/^Waits until .* because the Connector asked to slow down$/);
  await expectAccessible();
});

test('a run the platform has not taken up yet says so, and names no other run', async () => {
  await openRun({ ...pushing, isQueued: true });
  screen.getByText(/The next part is called for and has not begun yet/);
  expect(screen.queryByText(/another run/)).toBeNull();
});

test('a run nobody works on says so and can be resumed', async () => {
  await openRun({ ...pushing, phase: 'stalled' });
  screen.getByText(/stopped by itself/);
  bulk.button('Resume');
  await expectAccessible();
});

test('the time left of a trial is not told: it would be that of the whole run', async () => {
  await openRun({
    ...pushing,
    phase: 'trying',
    standing: aRun({ push: 100, by: { pushed: 3 } }).standing,
    plan: aRun().plan,
  });
  screen.getByText('3 of 5 done');
  screen.getByText('240 a minute, 4 requests at a time');
});

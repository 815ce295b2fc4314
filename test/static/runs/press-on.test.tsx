import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RunView } from '../../../src/contract/runs/run-view';
import { noon, projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aRun, runId } from './bulk-builders';
import { yes } from './bulk-host';
import { bulk, openRun } from './open-bulk';

const name = { projectId, runId };
const large = aRun({ push: 20_000 });
const pushing = aRun({ phase: 'pushing', push: 20_000 });
const paused = aRun({
  phase: 'paused',
  push: 20_000,
  by: { pushed: 40 },
  pause: { by: 'person', name: 'Paula', at: noon },
});
const asked = (run: RunView, done: number): RunView => ({
  ...run,
  asking: { for: 'push', done, of: 20_000 },
});

test('a start Jira cannot answer at once is asked on by itself, and shown as progress', async () => {
  const answers = [asked(large, 9_000), pushing];
  const host = await openRun(large, (each) => {
    each.answers.startPush = () => yes(asked(large, 3_000));
    each.answers.continueRun = () => yes(answers.shift() ?? pushing);
  });
  const gate = host.hold('continueRun');
  await userEvent.setup().click(bulk.button('Start push'));
  const words = 'Asking Jira what you may do: 3,000 of 20,000';
  expect(await screen.findAllByText(words)).toHaveLength(2);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe(words);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('3000');
  expect(document.activeElement?.textContent).toContain('Start push');
  bulk.noButton('Go on');
  await expectAccessible();
  gate.open();
  await screen.findByRole('heading', { name: 'Pushing' });
  expect(document.activeElement?.textContent).toBe('Pushing');
  expect(host.questions('startPush')).toEqual([{ ...name, first: null }]);
  expect(host.questions('continueRun')).toEqual([name, name]);
});

test('a resume is asked on in the same way', async () => {
  const host = await openRun(paused, (each) => {
    each.answers.resumeRun = () => yes(asked(paused, 3_000));
    each.answers.continueRun = () => yes({ ...pushing, standing: paused.standing });
  });
  await userEvent.setup().click(bulk.button('Resume'));
  await screen.findByRole('heading', { name: 'Pushing' });
  expect(host.questions('continueRun')).toEqual([name]);
});

test('a question that fails says so, and Go on asks about the rest', async () => {
  const host = await openRun(large, (each) => {
    each.answers.startPush = () => yes(asked(large, 3_000));
    each.answers.continueRun = () => ({
      ok: false,
      error: { code: 'RATE_LIMITED', reference: 'r', retryAfterSeconds: 600 },
    });
  });
  const user = userEvent.setup();
  await user.click(bulk.button('Start push'));
  await screen.findByText(/^Try again in 10 minutes, at \S+\.$/);
  screen.getByText(/Jira has told what you may do on 3,000 of 20,000 issues/);
  await expectAccessible();
  host.answers.continueRun = () => yes(pushing);
  await user.click(bulk.button('Go on'));
  await screen.findByRole('heading', { name: 'Pushing' });
});

test.each([
  [large, 'You pressed Start, and it is not through', /then the push starts/],
  [paused, 'You pressed Resume, and it is not through', /then the run goes on/],
])(
  'who comes back to a press that is not through is told so, and nothing is asked by itself: %#',
  async (run, title, next) => {
    const host = await openRun(asked(run, 6_000));
    screen.getByText(title);
    screen.getByText(next);
    await expectAccessible();
    expect(host.questions('continueRun')).toEqual([]);
    host.answers.continueRun = () => yes(pushing);
    await userEvent.setup().click(bulk.button('Go on'));
    await screen.findByRole('heading', { name: 'Pushing' });
    expect(host.questions('continueRun')).toEqual([name]);
  },
);

test('a press that goes on can be ended: the run is discarded', async () => {
  const host = await openRun(large, (each) => {
    each.answers.startPush = () => yes(asked(large, 3_000));
  });
  const gate = host.hold('continueRun');
  const user = userEvent.setup();
  await user.click(bulk.button('Start push'));
  await screen.findAllByText(/Asking Jira what you may do/);
  await user.click(bulk.button('Discard'));
  await screen.findByRole('heading', { name: 'What to push' });
  gate.open();
  expect(host.questions('cancelRun')).toEqual([name]);
  expect(host.questions('continueRun')).toHaveLength(1);
});

test('what another pause answers of an older press is not gone on with', async () => {
  const host = await openRun(pushing, (each) => {
    each.answers.pauseRun = () => yes(asked(paused, 3_000));
  });
  await userEvent.setup().click(bulk.button('Pause'));
  await screen.findByText('You pressed Resume, and it is not through');
  expect(host.questions('continueRun')).toEqual([]);
});

test('another run of the project that is under way is told with the way to it, and this one stays', async () => {
  const host = await openRun(aRun({ phase: 'partly', by: { pushed: 40 } }), (each) => {
    each.answers.startPush = () => ({ ok: false, error: { code: 'RUN_UNDER_WAY', reference: '' } });
  });
  const other = aRun({
    id: '20261005T120000Z-00000002',
    phase: 'pushing',
    isYours: false,
    startedBy: 'Paula',
  });
  host.view = { ...host.view, current: other };
  const user = userEvent.setup();
  await user.click(bulk.button('Push the rest'));
  await screen.findByText('Another run of this project is under way');
  await screen.findByText('A run of Paula is under way in this project');
  within(bulk.run()).getByRole('heading', { name: 'Partly pushed' });
  await expectAccessible();
  await user.click(bulk.button('Watch it'));
  await screen.findByRole('heading', { name: 'Pushing' });
});

test('a press of which nothing was written down has not started anything, and is pressed again', async () => {
  await openRun(large, (each) => {
    each.answers.startPush = () => yes(large);
  });
  await userEvent.setup().click(bulk.button('Try 5 first'));
  await screen.findByText('Not started: it took too long to ask Jira what you may do');
  bulk.button('Start push');
  await expectAccessible();
});

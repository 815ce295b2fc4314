import { cleanup, screen } from '@testing-library/react';
import { projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aDraft, aRun, runId } from './bulk-builders';
import { yes } from './bulk-host';
import { bulk } from './open-bulk';
import { previewLarge } from './preview-large';

const name = { projectId, runId };

test('a preview Jira cannot answer at once is asked on by itself, one question at a time, until it reads', async () => {
  const answers = [
    aDraft(12_000),
    aDraft(20_000, { asking: { for: 'preview', done: 20_000, of: 20_000 } }),
    aRun({ phase: 'previewing', push: 40 }),
  ];
  const { host, gate } = await previewLarge((each) => {
    each.answers.continueRun = () => yes(answers.shift() ?? aRun());
  });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('5000');
  expect(screen.getAllByText('Finding the issues: 5,000 of about 20,000')).toHaveLength(2);
  screen.getByText(/Keep this page open/);
  expect(document.activeElement?.textContent).toBe('Draft: no preview yet');
  await expectAccessible();
  expect(host.questions('continueRun')).toEqual([name]);
  gate.open();
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
  expect(host.questions('continueRun')).toEqual([name, name, name]);
  expect(document.activeElement?.textContent).toBe('Reading what would be pushed');
});

test.each([
  [aDraft(12_000), 'Finding the issues: 12,000 of about 20,000', '12000'],
  [aDraft(20_100), 'Finding the issues: 20,100 so far', null],
  [
    aDraft(800, { expectedIssues: null, asking: { for: 'preview', done: 800, of: null } }),
    'Finding the issues: 800 so far',
    null,
  ],
  [
    aDraft(19_998, { expectedIssues: 19_998 }),
    '19,998 issues found. Asking Jira what you may do on them',
    null,
  ],
])('tells how far it is, and no more than it knows: %#', async (draft, words, now) => {
  await previewLarge((host) => {
    host.answers.previewRun = () => yes({ begun: true, run: draft });
  });
  const bar = screen.getByRole('progressbar', { name: 'Progress' });
  expect(bar.getAttribute('aria-valuetext')).toBe(words);
  expect(bar.getAttribute('aria-valuenow')).toBe(now);
});

test('a question that fails tells when to try again, and Go on loses nothing', async () => {
  const { host, user, gate } = await previewLarge((each) => {
    each.answers.continueRun = () => ({
      ok: false,
      error: { code: 'QUOTA_USED_UP', reference: 'r', retryAfterSeconds: 1_500 },
    });
  });
  gate.open();
  await screen.findByText(/^Try again in 25 minutes, at .*\. Nothing was sent/);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.queryByText(/left this/)).toBeNull();
  await expectAccessible();
  host.answers.continueRun = () => yes(aRun({ phase: 'previewing' }));
  await user.click(bulk.button('Go on'));
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
  expect(document.activeElement?.textContent).toBe('Reading what would be pushed');
});

test('a function that died is unknown: the draft is looked at, and can be gone on with', async () => {
  const { host, gate } = await previewLarge((each) => {
    each.lose('continueRun');
  });
  host.run = aDraft(9_000);
  host.release('watchRun');
  gate.open();
  await screen.findByText(/nobody can tell whether it was done/);
  expect(host.questions('watchRun')).toHaveLength(1);
  bulk.button('Go on');
});

test('asking that comes no further ends by itself, with words', async () => {
  const { host, gate } = await previewLarge((each) => {
    each.answers.continueRun = () => yes(aDraft(5_000));
  });
  gate.open();
  await screen.findByText('Jira has told nothing new for a while');
  expect(host.questions('continueRun')).toHaveLength(12);
  await expectAccessible();
});

test('discarding while issues are found ends the asking, and leads back to the choice, which takes the focus', async () => {
  const { host, user, gate } = await previewLarge();
  await user.click(bulk.button('Discard'));
  const heading = await screen.findByRole('heading', { name: 'What to push' });
  expect(document.activeElement).toBe(heading);
  expect(host.questions('cancelRun')).toEqual([name]);
  gate.open();
  await screen.findByText('No earlier runs. A run stands here once it has pushed.');
  expect(host.questions('continueRun')).toHaveLength(1);
});

test('a page that is left asks nothing more', async () => {
  const { host, gate } = await previewLarge((each) => {
    each.answers.continueRun = () => yes(aDraft(6_000));
  });
  cleanup();
  gate.open();
  await gate.opened;
  await Promise.resolve();
  expect(host.questions('continueRun')).toHaveLength(1);
});

test('a choice that turns out to be too large ends the draft, and says what to do', async () => {
  const { host, gate } = await previewLarge((each) => {
    each.answers.continueRun = () => ({
      ok: false,
      error: { code: 'INVALID_INPUT', reference: 'r', fields: [{ field: 'jql', problem: 'tooMany' }] },
    });
  });
  host.run = aRun({ phase: 'cancelled', push: 0, isStarted: false });
  host.release('watchRun');
  gate.open();
  await screen.findByText('These are more than 20,000 issues');
  await screen.findByRole('heading', { name: 'Preview discarded' });
  bulk.button('New run');
});

import { screen } from '@testing-library/react';
import { expectAccessible } from '../expect-accessible';
import { aDraft, aRun } from './bulk-builders';
import { yes } from './bulk-host';
import { bulk } from './open-bulk';
import { previewLarge } from './preview-large';

test('a Jira that asks to wait is waited for by itself, and said so; Discard does not wait for it', async () => {
  const slow = {
    code: 'RATE_LIMITED',
    by: 'jira',
    status: 429,
    reference: 'r',
    retryAfterSeconds: 1,
  } as const;
  const answers = [
    { ok: false, error: slow } as const,
    yes(aDraft(12_000)),
    yes(aRun({ phase: 'previewing' })),
  ];
  const { host, gate } = await previewLarge((each) => {
    each.answers.continueRun = () => answers.shift() ?? yes(aRun());
  });
  gate.open();
  await screen.findByText(/^Waits until \d\d:\d\d:\d\d because Jira asked to slow down$/);
  screen.getByText(/goes on by itself as long as this page is open/);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('5000');
  expect(bulk.button('Discard').hasAttribute('disabled')).toBe(false);
  await expectAccessible();
  await screen.findByRole('heading', { name: 'Reading what would be pushed' }, { timeout: 5_000 });
  expect(host.questions('continueRun')).toHaveLength(3);
  expect(screen.queryByText(/^Waits until/)).toBeNull();
});

test('what stays is waited for five times, then told with its Go on', async () => {
  const slow = { code: 'RATE_LIMITED', by: 'jira', status: 429, reference: 'r', retryAfterSeconds: 0.01 };
  const { host, gate } = await previewLarge((each) => {
    each.answers.continueRun = () => ({ ok: false, error: { ...slow, code: 'RATE_LIMITED', by: 'jira' } });
  });
  gate.open();
  await screen.findByText(/^Try again in 1 second/);
  expect(host.questions('continueRun')).toHaveLength(6);
  expect(bulk.button('Go on').hasAttribute('disabled')).toBe(false);
});

test('a preview that is discarded while it waits is let go at once', async () => {
  const { host, user, gate } = await previewLarge((each) => {
    each.answers.continueRun = () => ({
      ok: false,
      error: { code: 'RATE_LIMITED', by: 'jira', reference: 'r', retryAfterSeconds: 200 },
    });
  });
  gate.open();
  await screen.findByText(/^Waits until/);
  await user.click(bulk.button('Discard'));
  await screen.findByRole('heading', { name: 'What to push' });
  expect(host.questions('continueRun')).toHaveLength(1);
});

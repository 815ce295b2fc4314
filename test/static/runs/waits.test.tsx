import { screen } from '@testing-library/react';
import type { ErrorCode, Source } from '../../../src/contract/errors';
import { expectAccessible } from '../expect-accessible';
import { aRun } from './bulk-builders';
import { openRun } from './open-bulk';

const slow = { by: 'connector', status: 429 } as const;
const unavailable = { by: 'connector', status: 503 } as const;

test.each<[ErrorCode, Source, RegExp, RegExp]>([
  ['RATE_LIMITED', slow, /because the Connector asked to slow down$/, /everything this site pushes/],
  [
    'RATE_LIMITED',
    { by: 'jira', status: 429 },
    /because Jira asked to slow down$/,
    /everything this app asks Jira/,
  ],
  [
    'RATE_LIMITED',
    { by: 'forge' },
    /because Forge, the platform this app runs on, asked to slow down$/,
    /Nobody here has to mend anything/,
  ],
  ['RATE_LIMITED', {}, /because there were too many requests$/, /Nobody here has to mend anything/],
  [
    'QUOTA_USED_UP',
    { by: 'jira' },
    /because Jira’s hourly limit for this app is used up$/,
    /All customers of this app share/,
  ],
  ['NOT_LET_IN', { by: 'jira' }, /because Jira does not let this app in$/, /this app on this site/],
  [
    'CONNECTOR_DOWN',
    { by: 'connector' },
    /because the Connector cannot be reached$/,
    /everybody who pushes through it/,
  ],
  [
    'CONNECTOR_DOWN',
    unavailable,
    /because the Connector answered with an error \(503\)$/,
    /everybody who pushes through it/,
  ],
  [
    'PLATFORM_DOWN',
    { by: 'jira' },
    /because Jira does not answer at the moment$/,
    /Nobody here has to mend anything/,
  ],
  [
    'PLATFORM_DOWN',
    { by: 'jira', status: 503 },
    /because Jira answered with an error \(503\)$/,
    /Nobody here has to mend anything/,
  ],
  ['UNEXPECTED', {}, /^Waits until \S+$/, /^The run goes on by itself\.$/],
])('a wait for %s of %j tells until when, why, for whom, and that it ends by itself', async (...wait) => {
  const [code, source, why, whom] = wait;
  await openRun(aRun({ phase: 'pushing', waits: { until: '2026-10-05T13:00:00.000Z', code, ...source } }));
  expect(screen.getByText(/^Waits until/).textContent).toMatch(why);
  screen.getByText(whom);
  screen.getByText(/The run goes on by itself\.$/);
  await expectAccessible();
});

test('a preview that waits says so too, to the second where it is soon over', async () => {
  const waits = { until: '2026-10-05T12:00:25.000Z', code: 'RATE_LIMITED', ...slow } as const;
  await openRun(aRun({ phase: 'previewing', push: 3, expectedIssues: 40, waits }));
  screen.getByText(/^Waits until \d\d:00:25 because the Connector asked to slow down$/);
});

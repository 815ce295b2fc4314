import { screen } from '@testing-library/react';
import type { ErrorCode } from '../../../src/contract/errors';
import { expectAccessible } from '../expect-accessible';
import { aRun } from './bulk-builders';
import { openRun } from './open-bulk';

test.each<[ErrorCode, RegExp, RegExp]>([
  ['RATE_LIMITED', /because the Connector asked to slow down$/, /everything this site pushes/],
  [
    'QUOTA_USED_UP',
    /because Jira’s hourly limit for this app is used up$/,
    /All customers of this app share/,
  ],
  ['NOT_LET_IN', /because Jira does not let this app in$/, /this app on this site/],
  ['CONNECTOR_DOWN', /because the Connector cannot be reached$/, /everybody who pushes through it/],
  ['PLATFORM_DOWN', /because Jira does not answer at the moment$/, /Nobody here has to mend anything/],
  ['UNEXPECTED', /^Waits until \S+$/, /^The run goes on by itself\.$/],
])('a wait for %s tells until when, why, for whom, and that it ends by itself', async (code, why, whom) => {
  await openRun(aRun({ phase: 'pushing', waits: { until: '2026-10-05T13:00:00.000Z', code } }));
  expect(screen.getByText(/^Waits until/).textContent).toMatch(why);
  screen.getByText(whom);
  screen.getByText(/The run goes on by itself\.$/);
  await expectAccessible();
});

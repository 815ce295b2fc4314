import { openDatabase } from '../../database';
import { createJira } from '../../jira/create-jira';
import { startFixture } from '../fixture/start-fixture';

test('the calling function learns why and for how long Jira refuses', async () => {
  const now = () => Date.parse('2026-11-20T12:59:00Z');
  const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP'], now });
  const fixture = await startFixture({ jira: jira.metered });
  jira.useUpQuota();
  expect(await fixture.ask('readLimited')).toEqual({
    status: 429,
    retryAfter: '60',
    reason: 'jira-quota-global-based',
  });
  jira.resetLimits();
  const headers = { 'retry-after': '3', 'ratelimit-reason': 'jira-per-issue-on-write' };
  jira.faults.push({ path: '/rest/api/3/issue/', status: 429, headers, times: 1 });
  expect(await fixture.ask('readLimited')).toEqual({
    status: 429,
    retryAfter: '3',
    reason: 'jira-per-issue-on-write',
  });
  await fixture.stop();
});

import { LiveInvocations } from '../function/live-invocations';
import { defaultSwitches } from '../switches';
import { callReport, isReport, type AccountStatus } from './call-report';

const live = new LiveInvocations();
const invocation = live.begin({ accountId: null, functionKey: 'sweep', limitSeconds: 25, origin: null });
const accountStatus: AccountStatus = (accountId) =>
  accountId === 'gone' ? 'closed' : accountId === 'renamed' ? 'updated' : null;
const one = { accountId: 'one', updatedAt: '2026-10-05T12:00:00.000Z' };

function ask(
  body: unknown,
  over: { scopes?: readonly string[]; reportFaults?: { status: number; times: number }[] } = {},
) {
  const { scopes = ['report:personal-data'], reportFaults = [] } = over;
  const said: string[] = [];
  const target = {
    kind: 'platform',
    type: 'fpp',
    provider: 'app',
    remote: 'stargate',
    accountId: null,
  } as const;
  const answer = callReport(
    {
      ...{ accountStatus, scopes, log: ({ text }) => void said.push(text) },
      switches: { ...defaultSwitches(), reportFaults },
    },
    {
      invocation: invocation.id,
      target: { ...target, path: '/app/report-accounts' },
      method: 'POST',
      headers: [],
      body: JSON.stringify(body),
    },
    invocation,
  );
  if (answer.kind !== 'answer') throw new Error('no answer');
  const json: unknown = typeof answer.body === 'string' ? JSON.parse(answer.body) : null;
  return { status: answer.status, json, said };
}

test('only a POST to this path is a report', () => {
  expect(isReport('POST', '/app/report-accounts')).toBe(true);
  expect([isReport('GET', '/app/report-accounts'), isReport('POST', '/app/report')]).toEqual([false, false]);
});

test('accounts with news are returned, and without news there is no body', () => {
  const accounts = ['gone', 'one', 'renamed'].map((accountId) => ({ ...one, accountId }));
  expect(ask({ accounts })).toMatchObject({
    status: 200,
    json: {
      accounts: [
        { accountId: 'gone', status: 'closed' },
        { accountId: 'renamed', status: 'updated' },
      ],
    },
  });
  expect(ask({ accounts: [one] })).toEqual({ status: 204, json: null, said: [] });
});

test.each([
  [{}],
  [{ accounts: [] }],
  [{ accounts: [{ ...one, updatedAt: 'yesterday' }] }],
  [{ accounts: [{ ...one, name: 'One' }] }],
  [{ accounts: Array.from({ length: 91 }, () => one) }],
])('a malformed report is refused and logged as an error: %#', (body) => {
  expect(ask(body)).toMatchObject({
    status: 400,
    said: ['a report of accounts was refused: it is malformed'],
  });
});

test('without the scope, nothing is reported', () => {
  const { status, said } = ask({ accounts: [one] }, { scopes: ['read:jira-user'] });
  expect([status, said]).toEqual([401, ['reporting accounts needs the scope report:personal-data']]);
});

test('a fault strikes as often as set', () => {
  const reportFaults = [{ status: 429, times: 1 }];
  expect(ask({ accounts: [one] }, { reportFaults }).status).toBe(429);
  expect(ask({ accounts: [one] }, { reportFaults }).status).toBe(204);
});

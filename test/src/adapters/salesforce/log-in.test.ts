import type { SalesforceCode } from '../../../../src/contract/records/trouble';
import { runningSalesforce } from '../../../cloud/salesforce/running-salesforce';
import type { AppChange } from '../../../cloud/salesforce/state/app';
import { orgAgainst } from './org-against';

const running = runningSalesforce();
const change = (by: AppChange) => running().standIn.changeApp(running().standIn.app().clientId, by);
const logIns = () =>
  running()
    .standIn.calls()
    .filter(({ path }) => path.endsWith('/oauth2/token')).length;

test('the integration user logs in once; its session is kept and used again', async () => {
  const opened = orgAgainst(running());
  const [one, other] = await Promise.all([opened.org.user(), opened.org.user()]);
  expect(one).toEqual({ name: 'Integration User', username: 'integration@example.com' });
  expect(other).toEqual(one);
  expect([logIns(), opened.saved]).toEqual([1, 1]);
  expect(opened.kept).toMatchObject({ orgId: running().standIn.org().orgId });
});

test.each<[string, AppChange, SalesforceCode]>([
  ['no Run-As user', { runAs: null }, 'NO_RUN_AS_USER'],
  ['its flow off', { clientCredentials: false }, 'FLOW_OFF'],
  ['addresses restricted', { ipRestricted: true }, 'USER_SHUT_OUT'],
  ['itself blocked', { blocked: true }, 'NOT_APPROVED'],
])('an app with %s', async (_, by, code) => {
  change(by);
  await expect(orgAgainst(running()).org.logIn()).rejects.toMatchObject({ code, facts: { status: 400 } });
});

test('an app the org does not know, and a wrong secret', async () => {
  const unknown = orgAgainst(running(), { consumerKey: 'unknown' });
  await expect(unknown.org.logIn()).rejects.toMatchObject({ code: 'APP_UNKNOWN' });
  const wrong = orgAgainst(running(), { consumerSecret: 'wrong-and-never-told' });
  const error: unknown = await wrong.org.logIn().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: 'SECRET_WRONG',
    facts: { detail: 'invalid_client: invalid client credentials' },
  });
  expect(String(Object.values(error ?? {})) + JSON.stringify(error)).not.toContain('wrong-and-never-told');
});

test('where its keys are refused, it goes on with the session that other keys give, for all questions', async () => {
  const right = orgAgainst(running());
  const session = await right.org.logIn();
  let asked = 0;
  const otherwise = () => Promise.resolve((asked += 1) > 0 ? session : null);
  const wrong = orgAgainst(running(), { consumerSecret: 'former', otherwise });
  await Promise.all([wrong.org.user(), wrong.org.objects()]);
  expect([asked, wrong.saved]).toEqual([1, 0]);
});

test('where its keys are refused and no others are taken, their refusal is told', async () => {
  const otherwise = () => Promise.resolve(null);
  const wrong = orgAgainst(running(), { consumerSecret: 'former', otherwise });
  await expect(wrong.org.user()).rejects.toMatchObject({ code: 'SECRET_WRONG' });
});

test('other keys are not asked for where it is not about the keys', async () => {
  change({ runAs: null });
  const otherwise = jest.fn();
  await expect(orgAgainst(running(), { otherwise }).org.user()).rejects.toMatchObject({
    code: 'NO_RUN_AS_USER',
  });
  expect(otherwise).not.toHaveBeenCalled();
});

test('what counts at Salesforce is counted here as well: no log-in, no versions', async () => {
  const opened = orgAgainst(running());
  await opened.org.proveAddress();
  await opened.org.user();
  await opened.org.objects();
  const { host, key } = running().standIn.org();
  expect(opened.counted).toEqual({ [host]: 2 });
  expect(running().standIn.usage(key)).toBe(2);
});

/** Every refusal of the log-in that is documented or seen, by the name the stand-in has for it. */
test.each<[string, SalesforceCode]>([
  ['otherDomain', 'NOT_MY_DOMAIN'],
  ['noRunAsUser', 'NO_RUN_AS_USER'],
  ['flowNotEnabled', 'FLOW_OFF'],
  ['unknownClient', 'APP_UNKNOWN'],
  ['badSecret', 'SECRET_WRONG'],
  ['endedToken', 'LOG_IN_ENDED'],
  ['endedCode', 'CODE_ENDED'],
  ['badVerifier', 'CODE_ENDED'],
  ['noChallenge', 'PKCE_MISSING'],
  ['notApproved', 'NOT_APPROVED'],
  ['notAdminApproved', 'NOT_APPROVED'],
  ['authenticationFailure', 'USER_SHUT_OUT'],
  ['ipRestricted', 'USER_SHUT_OUT'],
  ['userInactive', 'USER_SHUT_OUT'],
  ['redirectUri', 'CALL_BACK_UNKNOWN'],
  ['badScope', 'SCOPE_MISSING'],
  ['badGrantType', 'FLOW_OFF'],
  ['inactiveUser', 'USER_SHUT_OUT'],
  ['inactiveOrg', 'ORG_GONE'],
  ['tooManyLogins', 'LIMIT_REACHED'],
  ['serverError', 'DOWN'],
  ['appNotFound', 'APP_UNKNOWN'],
  ['denied', 'NOT_APPROVED'],
  ['appBlocked', 'NOT_APPROVED'],
  ['orgGone', 'ORG_GONE'],
  ['maintenance', 'DOWN'],
  ['badResponseType', 'REFUSED'],
])('the log-in answers %s', async (name, code) => {
  running().standIn.faults.add({ kind: 'named', name, match: { path: '/services/oauth2/token' } });
  await expect(orgAgainst(running()).org.logIn()).rejects.toMatchObject({ code });
  expect(logIns()).toBe(1);
});

test.each([
  ['html', 'ANSWER_UNKNOWN', { status: 200 }],
  ['redirect', 'OTHER_HOST', { location: 'https://evil.example/' }],
  ['unknownShape', 'ANSWER_UNKNOWN', {}],
  ['truncated', 'ANSWER_UNKNOWN', { cut: 'body' as const }],
  ['reset', 'DOWN', {}],
] as const)('a log-in answered with %s is not taken for a yes', async (kind, code, more) => {
  running().standIn.faults.add({ kind, ...more, match: { path: '/services/oauth2/token' } });
  const opened = orgAgainst(running());
  await expect(opened.org.logIn()).rejects.toMatchObject({ code });
  expect(opened.saved).toBe(0);
});

test('a token whose calls belong to another host is not used', async () => {
  running().standIn.switches.set({ instanceUrl: 'instance' });
  const opened = orgAgainst(running());
  await expect(opened.org.user()).rejects.toMatchObject({ code: 'OTHER_HOST' });
  expect(opened.saved).toBe(0);
});

test('an org that was renamed says so at the old address, and nothing follows it there', async () => {
  const opened = orgAgainst(running());
  running().standIn.changeOrg({ host: 'renamed.my.salesforce.com' });
  await expect(opened.org.proveAddress()).rejects.toMatchObject({
    code: 'OTHER_HOST',
    facts: { status: 301, detail: 'renamed.my.salesforce.com' },
  });
  running().standIn.changeOrg({ host: 'example.my.salesforce.com' });
});

test('a host that no org has is not named, wherever the redirect leads', async () => {
  const location = 'https://evil.example/example.my.salesforce.com';
  running().standIn.faults.add({ kind: 'redirect', location });
  await expect(orgAgainst(running()).org.proveAddress()).rejects.toMatchObject({
    code: 'OTHER_HOST',
    facts: { status: 302 },
    trouble: { code: 'OTHER_HOST', status: 302 },
  });
  const thrown: unknown = await orgAgainst(running())
    .org.proveAddress()
    .catch((error: unknown) => error);
  expect(JSON.stringify(thrown)).not.toContain('evil');
});

test('a session that ended is renewed once for all who ask', async () => {
  const opened = orgAgainst(running());
  await opened.org.user();
  running().standIn.endSessions();
  await Promise.all([opened.org.user(), opened.org.objects(), opened.org.shape('Case')]);
  expect([logIns(), opened.saved]).toEqual([2, 2]);
});

test('a session that ends again at once is not renewed without end', async () => {
  running().standIn.faults.add({ kind: 'named', name: 'sessionEnded', match: { path: '/services/data' } });
  await expect(orgAgainst(running()).org.user()).rejects.toMatchObject({ code: 'LOG_IN_ENDED' });
  expect(logIns()).toBe(2);
});

test('a token that is not for the API is not renewed', async () => {
  change({ scopes: ['refresh_token'] });
  await expect(orgAgainst(running()).org.user()).rejects.toMatchObject({ code: 'TOKEN_NOT_FOR_API' });
  expect(logIns()).toBe(1);
});

test('with no time left nothing is asked', async () => {
  const opened = orgAgainst(running());
  opened.timeLeft = 1_000;
  await expect(opened.org.logIn()).rejects.toMatchObject({ code: 'NO_TIME' });
  expect(running().standIn.calls()).toEqual([]);
});

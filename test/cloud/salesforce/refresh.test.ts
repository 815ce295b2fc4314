import { runningSalesforce, tokensIn, type Came } from './running-salesforce';
import type { AppChange } from './state/app';

const running = runningSalesforce();
const change = (by: AppChange) => running().standIn.changeApp(running().standIn.app().clientId, by);
const refresh = (refresh_token = ''): Promise<Came> =>
  running().ask({ grant_type: 'refresh_token', refresh_token });
const statusOf = async (token: string) => (await running().get('/limits', { token })).status;
const revoke = async (token: string) =>
  running().send('POST', '/services/oauth2/revoke', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token }).toString(),
  });

const day = 24 * 3_600_000;
const ended = { error: 'invalid_grant', error_description: 'expired access/refresh token' };

test('with rotation a refresh gives a new refresh token, without it none', async () => {
  const { refresh_token } = await running().connect('ada');
  const second = tokensIn(await refresh(refresh_token));
  expect(second.refresh_token).not.toBe(refresh_token);
  expect(await statusOf(second.access_token)).toBe(200);
  change({ rotation: false });
  expect((await refresh(second.refresh_token)).json).not.toHaveProperty('refresh_token');
  expect((await refresh(second.refresh_token)).status).toBe(200);
});

test('a refresh token that was rotated out ends its successor and every access token', async () => {
  const first = await running().connect('ada');
  const second = tokensIn(await refresh(first.refresh_token));
  expect((await refresh(first.refresh_token)).json).toEqual(ended);
  expect((await refresh(second.refresh_token)).json).toEqual(ended);
  expect([await statusOf(first.access_token), await statusOf(second.access_token)]).toEqual([401, 401]);
});

test('an idle refresh token ends, and one that is to end at once never refreshes', async () => {
  change({ refreshPolicy: 'SpecificInactivity', refreshDays: 30 });
  const idle = await running().connect('ada');
  running().now += 30 * day + 1;
  expect((await refresh(idle.refresh_token)).json).toEqual(ended);
  change({ refreshPolicy: 'Zero' });
  expect((await refresh((await running().connect('ada')).refresh_token)).json).toEqual(ended);
});

test('the sixth approval of a person ends the first', async () => {
  const first = await running().connect('ada');
  for (let n = 0; n < 4; n += 1) await running().connect('ada');
  expect(await statusOf(first.access_token)).toBe(200);
  await running().connect('ada');
  expect(await statusOf(first.access_token)).toBe(401);
  expect((await refresh(first.refresh_token)).json).toEqual(ended);
});

test('revoking a refresh token ends its access tokens, revoking an access token leaves the rest', async () => {
  const one = await running().connect('ada');
  expect(await revoke(one.access_token)).toMatchObject({ status: 200, text: '' });
  expect(await statusOf(one.access_token)).toBe(401);
  const next = tokensIn(await refresh(one.refresh_token));
  expect((await revoke(next.refresh_token ?? '')).status).toBe(200);
  expect(await statusOf(next.access_token)).toBe(401);
  expect((await revoke(next.refresh_token ?? '')).json).toMatchObject({ error: 'unsupported_token_type' });
});

test('access withdrawn while somebody is connected shows at the next call and at the next refresh', async () => {
  const { access_token, refresh_token } = await running().connect('evan');
  running().standIn.changeUser('evan', { active: false });
  expect(await statusOf(access_token)).toBe(401);
  expect((await refresh(refresh_token)).json).toMatchObject({ error: 'inactive_user' });
  running().standIn.changeUser('evan', { active: true });
  running().standIn.endSessions('production', 'evan');
  expect((await refresh(refresh_token)).json).toEqual(ended);
});

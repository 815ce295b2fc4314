import { removeConnection } from '../../../../src/connections/remove-connection';
import { removeAccess } from '../../../../src/records/change-access';
import { endLogIn } from '../../../../src/records/end-log-in';
import { sweepLogIns } from '../../../../src/records/end-left-log-ins';
import { logInsOfAccounts } from '../../../../src/records/log-ins-of-accounts';
import { saveAccess } from '../../../../src/records/save-access';
import { SalesforceError } from '../../../../src/records/model/salesforce-error';
import { reportPersonalData } from '../../../../src/people/report-personal-data';
import { AppError } from '../../../../src/shared/app-error';
import { aGrant } from '../../../in-memory/log-ins';
import { InMemoryRunsOfAccounts } from '../../../in-memory/runs-of-accounts';
import type { World } from '../../../ports';
import { ada, draft } from '../access-world';
import { aPersonsWorld, evan, id, kept, logIn, vera } from './person-world';

const left = ({ logIns }: World) => [logIns.kept.size, logIns.notes.size];
const hosts = 'acme.my.salesforce.com';

test('disconnecting revokes at Salesforce, then erases, and the account is no longer noted', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  const answer = await endLogIn(world.ports)(evan, { id });
  expect(answer).toMatchObject({ trouble: null, connections: [{ id, host: hosts, logIn: null }] });
  expect([world.logIns.revoked, ...left(world)]).toEqual([['refresh-1'], 0, 0]);
  expect(await world.personalData.occurrencesOf('evan')).toEqual([]);
});

test('where Salesforce does not confirm, it is erased all the same, and that is said', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  world.logIns.revokes = new SalesforceError('DOWN');
  expect(await endLogIn(world.ports)(evan, { id })).toMatchObject({
    trouble: { code: 'DOWN' },
    connections: [{ logIn: null }],
  });
  expect(left(world)).toEqual([0, 0]);
});

test('disconnecting twice, or without a log-in, is no trouble', async () => {
  const world = await aPersonsWorld();
  expect(await endLogIn(world.ports)(evan, { id })).toMatchObject({ trouble: null });
  expect(world.logIns.asked).toEqual([]);
});

test.each<[string, (world: World) => Promise<unknown>]>([
  ['the access is removed', (world) => removeAccess(world.ports)(ada, { id })],
  [
    'the connection is removed',
    (world) => removeConnection(world.ports)(ada, { id, projects: 'useDefault' }),
  ],
  [
    'another app is saved',
    (world) => saveAccess(world.ports)(ada, { id, draft: { ...draft, consumerKey: '3MVG9xyz' } }),
  ],
  [
    'only the integration user reads',
    (world) => saveAccess(world.ports)(ada, { id, draft: { ...draft, whoReads: 'integrationUser' } }),
  ],
])('once %s, every person’s log-in is revoked and erased', async (_, change) => {
  const world = await aPersonsWorld();
  await logIn(world);
  world.logIns.grant = aGrant(2);
  await logIn(world, vera);
  world.logIns.grant = new SalesforceError('CODE_ENDED');
  await change(world);
  expect(world.logIns.revoked.toSorted()).toEqual(['refresh-1', 'refresh-2']);
  expect(left(world)).toEqual([0, 0]);
  for (const { accountId } of [evan, vera])
    expect(await world.personalData.occurrencesOf(accountId)).toEqual([]);
});

test('saving the same app again leaves persons logged in', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  world.logIns.grant = new SalesforceError('CODE_ENDED');
  await saveAccess(world.ports)(ada, { id, draft: { ...draft, consumerSecret: 'second-secret-0002' } });
  expect([world.logIns.revoked, kept(world)?.state]).toEqual([[], 'live']);
});

test('what a press has no time for, or fails at, the sweep does', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  world.state.timeLeft = 5_000;
  await removeAccess(world.ports)(ada, { id });
  expect(left(world)).toEqual([1, 1]);
  world.state.timeLeft = 300_000;
  const { erase } = world.logIns.store;
  Object.assign(world.logIns.store, { erase: () => Promise.reject(new AppError('PLATFORM_DOWN')) });
  await sweepLogIns(world.ports);
  expect(left(world)).toEqual([1, 1]);
  Object.assign(world.logIns.store, { erase });
  await sweepLogIns(world.ports);
  expect(left(world)).toEqual([0, 0]);
});

test('the sweep leaves alone what is in use, and a log-in that was made anew after it looked', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  await sweepLogIns(world.ports);
  const [note] = world.logIns.notes.values();
  if (!note) throw new Error('no note');
  world.logIns.notes.set('lagging', { ...note, consumerKey: 'of-before' });
  await sweepLogIns(world.ports);
  expect([world.logIns.revoked, kept(world)?.state]).toEqual([[], 'live']);
});

test('a closed account is logged out at Salesforce, then forgotten', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  world.reports.updates.push({ accountId: 'evan', status: 'closed' });
  world.state.timeLeft = 300_000;
  world.state.now = new Date(world.state.now.getTime() + 8 * 86_400_000);
  const others = { runs: new InMemoryRunsOfAccounts(), logIns: logInsOfAccounts(world.ports) };
  await reportPersonalData(world.ports, others);
  expect([world.logIns.revoked, ...left(world)]).toEqual([['refresh-1'], 0, 0]);
  expect(world.personalData.accounts.has('evan')).toBe(false);
});

test('closing an account does not wait for a Salesforce that does not answer', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  world.logIns.revokes = new SalesforceError('DOWN');
  await logInsOfAccounts(world.ports).end('evan', id);
  expect(left(world)).toEqual([0, 0]);
  expect(world.log).toContainEqual(expect.objectContaining({ event: 'log-in not revoked' }));
});

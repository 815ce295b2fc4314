import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import { personsOf } from './persons-of-salesforce';
import { runningApp } from './running-app';
import { linkWish } from './wishes';

/** The unmodified app on the local cloud: each person's own log-in at Salesforce, with consent over HTTP. */
describe('a log-in of one’s own', () => {
  const app = runningApp();
  const persons = personsOf(app);
  const salesforce = () => app().cloud.salesforce;
  const id = 'site';
  const caseId = seededRecordId('Case', 1_000);
  const { endAccessTokens } = persons;
  const tokenCalls = () => persons.answersOf('/oauth2/token').length;
  const revocations = () => persons.answersOf('/oauth2/revoke');
  const standing = async (user?: string) =>
    (await persons.ask('openLogIns', {}, user)).connections.map(({ logIn }) => logIn);
  let callBack = '';

  beforeEach(async () => {
    salesforce().reset();
    salesforce().faults.clear();
    await app().askSettings('removeAccess', { id });
    callBack = await persons.prepare('eachPerson');
    await app().command('linkRecords', linkWish([caseId]));
  });

  test('one connects with Salesforce’s own consent, and is brought back to the page in Jira', async () => {
    const address = await persons.begin();
    expect(address.hostname).toBe('example.my.salesforce.com');
    const back = await persons.decide(address, 'allow');
    expect(back.origin + back.pathname).toBe(callBack);
    const answer = await fetch(back, { redirect: 'manual' });
    const location = new URL(answer.headers.get('location') ?? '');
    expect([answer.status, location.origin]).toEqual([302, app().cloud.url]);
    expect(app().cloud.appPages.map(({ path }) => path)).toContain(location.pathname);
    expect((await fetch(location)).status).toBe(200);
    const ticket = location.searchParams.get('ticket') ?? '';
    const done = await persons.ask('finishLogIn', { ticket });
    expect(done).toMatchObject({ id, trouble: null });
    expect(done.connections).toMatchObject([
      { logIn: { username: salesforce().user('evan').username, hasEnded: false } },
    ]);
    expect(await standing('vera')).toEqual([null]);
  });

  test('each person sees with their own eyes, and nobody who has not connected sees anything', async () => {
    expect(await persons.cards()).toMatchObject({ ownLogIn: 'none', trouble: { code: 'NOT_LOGGED_IN' } });
    expect(await persons.connect()).toBeNull();
    expect(await persons.cards()).toMatchObject({
      cards: [{ id: caseId }],
      seenAs: salesforce().user('evan').name,
      ownLogIn: 'connected',
    });
    salesforce().changeUser('evan', { hiddenRecords: [caseId] });
    expect(await persons.cards()).toMatchObject({ cards: [], unread: [caseId] });
    salesforce().changeUser('evan', { hiddenRecords: [] });
    expect(await persons.cards('vera')).toMatchObject({ cards: [], ownLogIn: 'none' });
  });

  test('an attacker’s link that a victim opens is refused, and logs nobody in', async () => {
    const back = await persons.decide(await persons.begin('vera'), 'allow', 'evan');
    const ticket = await persons.comeBack(back);
    const before = tokenCalls();
    expect(await persons.ask('finishLogIn', { ticket }, 'evan')).toMatchObject({
      id: null,
      trouble: { code: 'CALL_BACK_FOREIGN' },
    });
    expect(await persons.ask('finishLogIn', { ticket }, 'vera')).toMatchObject({
      trouble: { code: 'CALL_BACK_STRANGE' },
    });
    expect(tokenCalls()).toBe(before);
    expect([await standing('evan'), await standing('vera')]).toEqual([[null], [null]]);
  });

  test('forged, repeated, altered and denied call-backs are refused, each in its words', async () => {
    const forged = new URL(`${callBack}?code=abc&state=${'x'.repeat(43)}`);
    expect((await fetch(forged, { redirect: 'manual' })).status).toBe(400);
    const back = await persons.decide(await persons.begin(), 'allow');
    expect((await fetch(back, { method: 'POST', redirect: 'manual' })).status).toBe(400);
    const tickets = await Promise.all([persons.comeBack(back), persons.comeBack(back)]);
    const used = tickets.filter((ticket) => ticket !== '');
    expect(used).toHaveLength(1);
    const [ticket = ''] = used;
    const answers = await Promise.all([
      persons.ask('finishLogIn', { ticket }),
      persons.ask('finishLogIn', { ticket }),
    ]);
    expect(answers.map(({ trouble }) => trouble?.code ?? 'ok').toSorted()).toEqual([
      'CALL_BACK_STRANGE',
      'ok',
    ]);
    const otherCode = await persons.decide(await persons.begin(), 'allow');
    otherCode.searchParams.set('code', 'aPrx-of-somebody-else');
    expect(await persons.ask('finishLogIn', { ticket: await persons.comeBack(otherCode) })).toMatchObject({
      trouble: { code: 'CODE_ENDED' },
    });
  });

  test('whoever denies consent is told so', async () => {
    const denied = await persons.decide(await persons.begin(), 'deny');
    expect(denied.searchParams.get('error')).toBe('access_denied');
    expect(await persons.ask('finishLogIn', { ticket: await persons.comeBack(denied) })).toMatchObject({
      id,
      trouble: { code: 'CONSENT_DENIED' },
    });
  });

  test('a session that ends is renewed once for two functions, and the rotated token goes on working', async () => {
    await persons.connect();
    for (let round = 0; round < 3; round += 1) {
      endAccessTokens(2);
      const before = tokenCalls();
      const views = await Promise.all([persons.cards(), persons.cards()]);
      expect(views.map(({ trouble }) => trouble)).toEqual([null, null]);
      expect(tokenCalls()).toBe(before + 1);
    }
  });

  test('a refresh that is sent and never answered is not repeated: the person connects again', async () => {
    await persons.connect();
    endAccessTokens(1);
    salesforce().faults.add({
      kind: 'reset',
      when: 'after',
      times: 1,
      match: { path: '/services/oauth2/token' },
    });
    expect(await persons.cards()).toMatchObject({
      ownLogIn: 'ended',
      trouble: { code: 'OWN_LOG_IN_ENDED' },
    });
    const before = tokenCalls();
    expect(await persons.cards()).toMatchObject({ ownLogIn: 'ended' });
    expect(tokenCalls()).toBe(before);
    expect(await standing()).toMatchObject([{ hasEnded: true }]);
    expect(await persons.connect()).toBeNull();
    expect(await persons.cards()).toMatchObject({ ownLogIn: 'connected', trouble: null });
  });

  test('access withdrawn at Salesforce in mid-session ends the log-in', async () => {
    await persons.connect();
    salesforce().endSessions('production', 'evan');
    expect(await persons.cards()).toMatchObject({ cards: [], ownLogIn: 'ended' });
  });

  test('where the integration user reads else, it does, and the view says the own log-in has ended', async () => {
    await persons.prepare('eachPersonElseIntegrationUser');
    await persons.connect();
    expect(await persons.cards()).toMatchObject({ seenAs: salesforce().user('evan').name });
    salesforce().endSessions('production', 'evan');
    expect(await persons.cards()).toMatchObject({
      cards: [{ id: caseId }],
      seenAs: 'Integration User',
      ownLogIn: 'ended',
      trouble: null,
    });
  });

  test('disconnecting ends it at Salesforce; where Salesforce is down, it says so and erases', async () => {
    await persons.connect();
    const before = revocations().length;
    expect(await persons.ask('endLogIn', { id })).toMatchObject({
      trouble: null,
      connections: [{ logIn: null }],
    });
    expect(revocations().slice(before)).toEqual([200]);
    await persons.connect();
    salesforce().faults.add({ kind: 'status', status: 503, match: { path: '/services/oauth2/revoke' } });
    expect(await persons.ask('endLogIn', { id })).toMatchObject({
      trouble: { code: 'DOWN' },
      connections: [{ logIn: null }],
    });
  });

  test('removing the access ends every person’s log-in, at Salesforce and here', async () => {
    expect([await persons.connect('evan'), await persons.connect('ada')]).toEqual([null, null]);
    const before = revocations().length;
    await app().askSettings('removeAccess', { id });
    expect(revocations().slice(before)).toEqual([200, 200]);
    await persons.prepare('eachPerson');
    expect([await standing('evan'), await standing('ada')]).toEqual([[null], [null]]);
  });
});

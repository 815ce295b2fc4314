import { logInAttempts } from '../../../../src/adapters/forge/log-in-attempts';
import { logIns } from '../../../../src/adapters/forge/log-ins';
import { shapes } from '../../../../src/adapters/forge/shapes';
import type { BegunLogIn, LogIn } from '../../../../src/ports/log-ins';
import { Secret } from '../../../../src/shared/secret';
import { evan, noon } from '../../../builders';
import { startPlatform } from './platform';

const place = { connectionId: 'site', accountId: '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077' };
const logIn: LogIn = {
  ...{ id: 'ab12cd34', host: 'acme.my.salesforce.com', consumerKey: '3MVG9abc' },
  ...{ name: 'Evan Editor', username: 'evan@acme.test', since: noon, state: 'live' },
  session: { token: new Secret('access-1'), orgId: '00D000000000001AAA', userId: '005000000000001AAA' },
  refreshToken: new Secret('refresh-1'),
};

describe('a log-in', () => {
  test('comes back as it was saved, for this person and this connection only', async () => {
    startPlatform();
    expect(await logIns.read(place)).toBeNull();
    await logIns.save(place, logIn);
    const read = await logIns.read(place);
    expect(read).toEqual(logIn);
    expect([read?.session.token.reveal(), read?.refreshToken.reveal()]).toEqual(['access-1', 'refresh-1']);
    for (const other of [
      { ...place, accountId: evan },
      { ...place, accountId: '557058' },
      { ...place, connectionId: 'other' },
    ])
      expect(await logIns.read(other)).toBeNull();
  });

  test('lies in secret storage, and its note says whose it is and what it was made with, no more', async () => {
    const { storage } = startPlatform();
    await logIns.save(place, logIn);
    expect(JSON.stringify(storage.all())).not.toMatch(/access-1|refresh-1|Evan|evan@/);
    const { host, consumerKey } = logIn;
    expect(await logIns.noted(null)).toMatchObject([{ ...place, host, consumerKey }]);
    expect(await logIns.noted('site')).toHaveLength(1);
    expect(await logIns.noted('sit')).toEqual([]);
  });

  test('is renewed without another note', async () => {
    const { askedStorage } = startPlatform();
    await logIns.save(place, logIn);
    askedStorage.length = 0;
    await logIns.update(place, { ...logIn, state: 'refreshing' });
    expect(askedStorage).toEqual(['/api/v1/secret/set']);
    expect(await logIns.read(place)).toMatchObject({ state: 'refreshing' });
  });

  test('is noted before it is saved, and the note goes last', async () => {
    const { askedStorage } = startPlatform();
    await logIns.save(place, logIn);
    await logIns.erase(place, null);
    expect(askedStorage).toEqual([
      '/api/v1/set',
      '/api/v1/secret/set',
      '/api/v1/secret/delete',
      '/api/v1/delete',
    ]);
  });

  test('goes with what was described to it', async () => {
    const { storage } = startPlatform();
    await logIns.save(place, logIn);
    const shape = { label: 'Case', nameField: 'CaseNumber', isNumbered: true, fields: [] };
    const principal = { connectionId: 'site', tokenId: logIn.id };
    await shapes.save(principal, 'Case', { at: noon, shape });
    await logIns.erase(place, logIn.id);
    await logIns.erase(place, logIn.id);
    expect([await logIns.read(place), storage.all()]).toEqual([null, []]);
  });

  test('that cannot be read is none: the person logs in again', async () => {
    const { storage } = startPlatform();
    storage.set('secret', `salesforce-log-in:${place.connectionId}#${place.accountId}`, { version: 2 });
    expect(await logIns.read(place)).toBeNull();
  });
});

describe('a log-in on its way', () => {
  const begun: BegunLogIn = {
    ...{ who: 'fingerprint-of-evan', connectionId: 'site', host: logIn.host, consumerKey: '3MVG9abc' },
    verifier: new Secret('verifier-1'),
    callBack: 'https://00000000.hello.atlassian-dev.net/x1/call-back',
    page: 'https://example.atlassian.net/jira/apps/a/e',
    beganAt: noon,
  };

  test('is kept as a secret that goes by itself, and in plain storage there is nothing of it', async () => {
    const { storage } = startPlatform();
    await logInAttempts.begin('state-1', begun);
    expect(await logInAttempts.begun('state-1')).toMatchObject({ who: begun.who, beganAt: noon });
    expect((await logInAttempts.begun('state-1'))?.verifier.reveal()).toBe('verifier-1');
    expect(storage.all()).toEqual([]);
    await logInAttempts.forget('state-1');
    expect(await logInAttempts.begun('state-1')).toBeNull();
  });

  test('is void once the same person begins again, and another person’s is not', async () => {
    startPlatform();
    await logInAttempts.begin('state-1', begun);
    await logInAttempts.begin('state-2', { ...begun, who: 'fingerprint-of-vera' });
    await logInAttempts.begin('state-3', begun);
    const found = await Promise.all(
      ['state-1', 'state-2', 'state-3'].map((state) => logInAttempts.begun(state)),
    );
    expect(found.map((each) => each !== null)).toEqual([false, true, true]);
  });

  test.each([
    { how: 'consented', code: new Secret('code-1') },
    { how: 'refused', error: 'access_denied', description: 'no' },
  ] as const)('comes back once: %j', async (sent) => {
    startPlatform();
    await logInAttempts.keep('ticket-1', { ...begun, sent, backAt: noon });
    const back = await logInAttempts.take('ticket-1');
    expect(back).toMatchObject({ page: begun.page, sent, backAt: noon });
    if (back?.sent.how === 'consented') expect(back.sent.code.reveal()).toBe('code-1');
    expect(await logInAttempts.take('ticket-1')).toBeNull();
  });
});

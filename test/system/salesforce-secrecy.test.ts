import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import { personsOf } from './persons-of-salesforce';
import { runningApp } from './running-app';
import { linkWish } from './wishes';

/** The unmodified app on the local cloud: what must never leave it, whatever people and Salesforce do. */
describe('secrets of Salesforce', () => {
  const app = runningApp();
  const persons = personsOf(app);
  const salesforce = () => app().cloud.salesforce;
  const id = 'site';
  const caseId = seededRecordId('Case', 1_000);
  const secrets = new Set<string>();
  const answers: string[] = [];

  /** Every answer is kept as it is given, and every token that is known by then. */
  beforeAll(() => {
    const { cloud } = app();
    const { invoke } = cloud;
    Object.assign(cloud, {
      async invoke(...call: Parameters<typeof invoke>) {
        noteTokens();
        const answer = await invoke(...call);
        noteTokens();
        answers.push(JSON.stringify(answer));
        return answer;
      },
    });
  });

  beforeEach(async () => {
    // Another process has no memory of an org that gave no answer, and leaves none alone.
    await app().cloud.forge.killFunction();
    salesforce().reset();
    salesforce().endSessions();
    salesforce().changeApp(salesforce().app().clientId, { stagedSecret: null });
    await app().askSettings('removeAccess', { id });
    await persons.prepare('eachPersonElseIntegrationUser');
    await app().command('linkRecords', linkWish([caseId]));
    secrets.add(salesforce().app().secret);
    answers.splice(0);
  });

  function noteTokens(): void {
    for (const token of salesforce().tokens()) secrets.add(token);
  }

  /** Where a secret is that was noted so far; nowhere is what must come of it. */
  function places(): string[] {
    noteTokens();
    const texts = {
      log: JSON.stringify(app().log),
      storage: JSON.stringify(app().cloud.forge.readPlain()),
      answers: answers.join('\n'),
    };
    return Object.entries(texts).flatMap(([place, text]) =>
      [...secrets].filter((secret) => text.includes(secret)).map((secret) => `${place}: ${secret}`),
    );
  }

  /** One person's log-in up to the ticket. State and code are secrets from then on, and the ticket is one. */
  async function comeBack(user = 'evan'): Promise<string> {
    const address = await persons.begin(user);
    const state = address.searchParams.get('state') ?? '';
    // The one answer that holds a state is the address of the consent page.
    expect(answers.pop()).toContain(state);
    const back = await persons.decide(address, 'allow', user);
    const ticket = await persons.comeBack(back);
    for (const secret of [state, back.searchParams.get('code') ?? '', ticket]) {
      expect(secret.length).toBeGreaterThan(20);
      secrets.add(secret);
    }
    return ticket;
  }

  async function connect(user = 'evan'): Promise<void> {
    const ticket = await comeBack(user);
    expect(await persons.ask('finishLogIn', { ticket }, user)).toMatchObject({ id, trouble: null });
  }

  const settings = (name: string, more: object = {}) => app().askSettings(name, { id, ...more });

  /** All that a connected person and an admin ask of Salesforce. Some of it fails while a fault is set. */
  async function askEverything(): Promise<void> {
    await persons.ask('openLogIns');
    for (const user of ['evan', 'vera']) await app().ask('readCards', {}, user);
    await app().ask('searchRecords', { text: 'printer', object: null });
    for (const name of ['openAccess', 'readUsage']) await settings(name);
    await settings('testAccess', { draft: null });
    await settings('offerObjects', { text: '' });
    await settings('offerFields', { object: 'Case' });
  }

  test('of a log-in that is used, renewed and ended, no token, code, state, ticket or secret is told', async () => {
    await connect();
    await askEverything();
    const refreshes = () => persons.answersOf('/oauth2/token').length;
    const before = [secrets.size, refreshes()];
    persons.endAccessTokens(1);
    await persons.cards();
    // A session and a rotated refresh token came of it.
    expect([secrets.size, refreshes()]).toEqual([(before[0] ?? 0) + 2, (before[1] ?? 0) + 1]);
    await persons.ask('endLogIn', { id });
    expect(places()).toEqual([]);
    // What is looked for is what Salesforce's own tokens look like.
    expect([...secrets].join(' ')).toMatch(/5Aep861.* /);
    expect([...secrets].join(' ')).toMatch(/00D\w{12}!/);
  });

  test('a ticket in the wrong hands, twice, or mangled is not repeated, nor is a forged call-back', async () => {
    const ticket = await comeBack();
    for (const text of [ticket, ticket, ticket.slice(1), `${ticket}${ticket}`, `"${ticket}`])
      for (const user of ['vera', 'evan'])
        await app().cloud.invoke(user, 'salesforce-my-connection', {}, 'finishLogIn', { ticket: text });
    await app().cloud.invoke('evan', 'salesforce-my-connection', {}, ticket, { [ticket]: ticket });
    const callBack = await persons.prepare('eachPerson');
    const [state = '', code = ''] = [...secrets].slice(-3);
    for (const query of [`code=${code}`, `state=${state}x&code=${code}`, `error=${code}&state=${state}`]) {
      const answer = await fetch(`${callBack}?${query}`, { redirect: 'manual' });
      answers.push(JSON.stringify([...answer.headers]) + (await answer.text()));
    }
    expect(places()).toEqual([]);
  });

  test('a secret that is staged, mistyped, taken over or discarded is not repeated', async () => {
    const { clientId, secret } = salesforce().app();
    const staged = salesforce().stageSecret(clientId);
    secrets.add(staged);
    const asked = { consumerKey: clientId, consumerSecret: staged };
    for (const text of [`${staged} `, `${staged}é`, 'x'.repeat(600) + staged, staged.slice(2), staged]) {
      await settings('prepareSecret', { ...asked, consumerSecret: text });
      await settings('saveAccess', { draft: { address: staged, ...asked, consumerSecret: text } });
      await settings('testAccess', { draft: { address: `https://${staged}.my.salesforce.com`, ...asked } });
    }
    await settings('prepareSecret', { consumerKey: clientId, consumerSecret: staged });
    await settings('switchSecret');
    salesforce().applySecret(clientId);
    secrets.add(salesforce().app().secret);
    salesforce().endSessions();
    await askEverything();
    await settings('prepareSecret', { consumerKey: clientId, consumerSecret: secret });
    await settings('discardSecret');
    await settings('readChanges', { before: null });
    expect(places()).toEqual([]);
  });

  test.each([400, 401, 403, 404, 429, 500, 503])(
    'a Salesforce that repeats its secrets with %i is not quoted',
    async (status) => {
      await connect();
      const tokens = salesforce().tokens().join(' ');
      const refreshToken =
        salesforce()
          .tokens()
          .find((token) => token.startsWith('5Aep861')) ?? '';
      const ticket = await comeBack('ada');
      const code = [...secrets].at(-2) ?? '';
      const { secret } = salesforce().app();
      persons.endAccessTokens(1);
      const repeats = (path: string, body: unknown, grantType?: string): void =>
        void salesforce().faults.add({
          ...{ kind: 'status', status, body: JSON.stringify(body) },
          match: { path, ...(grantType === undefined ? {} : { grantType }) },
        });
      const refused = (words: string) => ({ error: 'invalid_grant', error_description: words });
      repeats('/services/oauth2/revoke', refused(refreshToken));
      repeats('/services/oauth2/token', refused(`${secret} ${code}`), 'authorization_code');
      repeats('/services/oauth2/token', refused(`${secret} ${refreshToken}`), 'refresh_token');
      repeats('/services/oauth2/token', refused(secret));
      repeats('/services/data', [{ errorCode: tokens, message: tokens }]);
      await app().cloud.invoke('ada', 'salesforce-my-connection', {}, 'finishLogIn', { ticket });
      await askEverything();
      await settings('switchSecret');
      await persons.ask('endLogIn', { id });
      for (const path of ['/oauth2/token', '/sobjects/Case/describe'])
        expect(persons.answersOf(path)).toContain(status);
      expect(places()).toEqual([]);
    },
  );

  test.each(['/api/v1/get', '/api/v1/set', '/api/v1/secret/get', '/api/v1/secret/set', '/api/v1/delete'])(
    'storage failing at %s gives nothing away',
    async (at) => {
      await connect();
      const ticket = await comeBack('ada');
      persons.endAccessTokens(1);
      const { storageFaults } = app().cloud.forge.switches;
      storageFaults.push({
        ...{ paths: [at], keys: '^(?!turn:)', status: 500, code: 'FAULT' },
        times: 'always',
      });
      await app().ask('readCards');
      await app().cloud.invoke('ada', 'salesforce-my-connection', {}, 'finishLogIn', { ticket });
      await app().cloud.invoke('evan', 'salesforce-my-connection', {}, 'endLogIn', { id });
      storageFaults.splice(0);
      expect(answers.join()).toContain('PLATFORM_DOWN');
      expect(places()).toEqual([]);
    },
  );
});

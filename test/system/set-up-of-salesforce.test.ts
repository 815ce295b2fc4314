import { accessContract } from '../../src/contract/records/access';
import type { CheckName } from '../../src/contract/setup/checks';
import { setUpContract } from '../../src/contract/setup/questions';
import { personsOf } from './persons-of-salesforce';
import { runningApp } from './running-app';

/** The unmodified app on the local cloud: what its page for the set-up of Salesforce asks. */
describe('the set-up of Salesforce', () => {
  const app = runningApp();
  const persons = personsOf(app);
  const salesforce = () => app().cloud.salesforce;
  const id = 'site';
  const projectId = '10001';
  const site = 'https://acme.atlassian.net';

  const ask = async (name: keyof typeof setUpContract, payload: object, user = 'ada') => {
    const answer = await app().askSettings(name, payload, user);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.data;
  };
  const open = async () => setUpContract.openSetUp.answer.parse(await ask('openSetUp', { id }));
  const check = async (user = 'ada', jiraUser = 'evan@example.com') => {
    const expected = {
      appLabel: salesforce().app().label,
      namedCredentials: [{ name: 'Jira', address: site, isLegacy: true, isPerUser: true }],
      externalCredentials: [{ name: 'Jira_Basic', isPerUser: false }],
      permissionSets: ['Jira_Link_Callout'],
      objects: ['Contact'],
      jiraUser,
    };
    const answer = setUpContract.checkSetUp.answer.parse(await ask('checkSetUp', { id, expected }, user));
    const of = (name: CheckName) => answer.rows.find((row) => row.check === name);
    return { ...answer, of, states: Object.fromEntries(answer.rows.map((row) => [row.check, row.state])) };
  };
  const people = async (more: object = {}) =>
    setUpContract.readSetUpPeople.answer.parse(
      await ask('readSetUpPeople', {
        ...{ id, projectId, text: '', from: 0, permissionSets: ['Jira_Link_Callout'] },
        ...more,
      }),
    );

  beforeEach(async () => {
    salesforce().reset();
    await app().askSettings('removeAccess', { id });
    await persons.prepare('eachPersonElseIntegrationUser');
    salesforce().deploySetUp({
      namedCredentials: [{ name: 'Jira', endpoint: site, principalType: 'PerUser', filledInBy: ['evan'] }],
      externalCredentials: [
        {
          name: 'Jira_Basic',
          principals: [{ principalName: 'Bot', principalType: 'NamedPrincipal', configured: true }],
        },
      ],
      permissionSets: [{ name: 'Jira_Link_Callout', assignedTo: ['evan'] }],
    });
  });

  test('it opens with the site, the org and the call-back, and without key and secret', async () => {
    const view = await open();
    expect(view).toMatchObject({
      site: { address: app().cloud.url, cloudId: expect.stringMatching(/^[\w-]{36}$/) as unknown },
      connection: { host: 'example.my.salesforce.com', hasConsumerKey: true, ownLogIn: 'none' },
    });
    expect(view.callBack).toMatch(/^http/);
    const { clientId, secret } = salesforce().app();
    expect(JSON.stringify(view)).not.toMatch(new RegExp(`${clientId}|${secret}|${app().token}`));
  });

  test('what one admin keeps another does not overwrite unseen', async () => {
    const { setUp } = await open();
    const kept = {
      id,
      revision: setUp?.revision ?? 0,
      answers: { callJira: true },
      steps: { secret: 'done' },
    };
    await ask('saveSetUp', kept);
    await expect(ask('saveSetUp', kept)).rejects.toThrow('CHANGED_MEANWHILE');
    await expect(ask('saveSetUp', kept, 'paula')).rejects.toThrow('not an admin');
    expect((await open()).setUp).toMatchObject({ answers: { callJira: true }, steps: { secret: 'done' } });
  });

  test('the integration user cannot look at Setup; an admin who has connected can', async () => {
    const usual = await check();
    expect(usual).toMatchObject({ as: 'integrationUser', seenAs: 'Integration User' });
    expect(usual.states).toEqual({
      ...{ address: 'passed', logIn: 'passed', org: 'passed', objects: 'passed' },
      ...{ namedCredentials: 'notAllowed', filledIn: 'notAllowed', permissionSets: 'notAllowed' },
      ...{ perUser: 'notAsked', approved: 'notAllowed', jiraAccount: 'passed' },
    });
    expect(await persons.connect('ada')).toBeNull();
    const mine = await check();
    expect([mine.as, new Set(Object.values(mine.states))]).toEqual(['person', new Set(['passed'])]);
    expect(mine.of('org')).toMatchObject({
      org: { name: 'Example', isSandbox: false },
      users: [{ name: 'Ada' }],
    });
    expect(mine.of('perUser')?.users.map(({ name }) => name)).toEqual(['Evan']);
    expect(mine.of('approved')).toMatchObject({ count: 1 });
  });

  test('an account that administers Jira is found, and one that Jira hides nobody can tell', async () => {
    const { jira } = app().cloud;
    expect((await check('ada', 'ada@example.com')).of('jiraAccount')).toMatchObject({
      ...{ state: 'failed', cause: 'administersJira' },
    });
    jira.switches.hiddenEmails = ['evan'];
    expect((await check()).of('jiraAccount')).toMatchObject({
      ...{ state: 'notAllowed', cause: 'accountHidden' },
    });
    jira.switches.hiddenEmails = [];
  });

  test('what is not yet there is named, and what does not answer is no finding', async () => {
    await persons.connect('ada');
    salesforce().deploySetUp({
      namedCredentials: [{ name: 'Jira', endpoint: 'https://example.com', principalType: 'PerUser' }],
    });
    const found = await check();
    expect(found.of('namedCredentials')).toMatchObject({
      state: 'failed',
      cause: 'otherAddress',
      names: ['Jira'],
    });
    expect(found.of('filledIn')).toMatchObject({ state: 'failed', cause: 'notThereOrHidden' });
    expect(found.of('permissionSets')).toMatchObject({ state: 'failed', cause: 'nobodyAssigned' });
    expect(found.of('perUser')).toMatchObject({ state: 'failed', cause: 'nobodyFilledIn' });
    const { clientId } = salesforce().app();
    salesforce().changeApp(clientId, { runAs: null });
    expect((await check()).of('logIn')).toMatchObject({
      state: 'failed',
      trouble: { code: 'NO_RUN_AS_USER' },
    });
    salesforce().changeApp(clientId, { runAs: 'integration@example.com' });
    salesforce().faults.add({
      kind: 'named',
      name: 'unavailable',
      match: { path: '/services/data/v67.0/query' },
    });
    expect((await check()).of('org')).toMatchObject({ state: 'noAnswer', trouble: { code: 'DOWN' } });
    salesforce().faults.clear();
  });

  test('people are on both sides by their address, and hidden ones are unknown', async () => {
    const { jira } = app().cloud;
    jira.switches.hiddenEmails = ['paula'];
    salesforce().changeUser('evan', { email: 'someone@example.com' });
    const answer = await people();
    expect(answer.people.map(({ name, salesforce: { state } }) => [name, state])).toEqual([
      ['Ada', 'found'],
      ['Paula', 'emailHidden'],
      ['Evan', 'none'],
    ]);
    const {
      people: [vera],
    } = await people({ text: 'vera' });
    expect(vera).toMatchObject({
      rights: { mayBrowse: true, mayCreate: false },
      salesforce: { state: 'found' },
    });
    expect(vera).toMatchObject({ salesforce: { lacks: null } });
    await persons.connect('ada');
    const mine = await people();
    expect(mine.people[0]).toMatchObject({ name: 'Ada', salesforce: { lacks: ['Jira_Link_Callout'] } });
    jira.switches.hiddenEmails = [];
  });

  test('a Jira token that ends soon gets its issue from the schedule', async () => {
    const endsOn = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const types = await app().askSettings('readIssueTypes', { projectId });
    expect(types.ok).toBe(true);
    await app().askSettings('setReminderIssue', { place: { projectId, issueTypeId: '10101' } });
    await ask('noteJiraToken', { id, tokenId: null, label: 'Bot of Salesforce', endsOn });
    await app().cloud.forge.trigger('salesforce-sweep');
    const ada = app().cloud.jira.findUser('ada')?.accountId ?? '';
    const { issues } = app().cloud.jira.listIssues(ada, 'SUP', 1);
    expect(issues.map(({ summary }) => summary)).toContain(
      `Renew the Jira token “Bot of Salesforce” before ${endsOn}`,
    );
    expect((await open()).jiraTokens).toMatchObject([{ label: 'Bot of Salesforce', endsOn, trouble: null }]);
  });

  // The last one: a process that has heard of a limit rests for minutes.
  test('the calls are few, counted, and none near the org’s limit', async () => {
    const calls = () =>
      salesforce()
        .calls()
        .filter(({ path }) => path.startsWith('/services/data/v')).length;
    const counted = async () =>
      accessContract.readUsage.answer.parse((await askAccess('readUsage')) ?? null).byApp;
    const [before, countedBefore] = [calls(), await counted()];
    await check();
    expect(calls() - before).toBeLessThanOrEqual(10);
    expect((await counted()) - countedBefore).toBeGreaterThanOrEqual(calls() - before - 2);
    salesforce().setUsage(96_000);
    const atLimit = calls();
    expect((await check()).of('objects')).toMatchObject({
      state: 'noAnswer',
      trouble: { code: 'NEAR_LIMIT' },
    });
    expect(calls() - atLimit).toBeLessThanOrEqual(2);
  });

  async function askAccess(name: 'readUsage'): Promise<unknown> {
    const answer = await app().askSettings(name, { id });
    return answer.ok ? answer.data : null;
  }
});

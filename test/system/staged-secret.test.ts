import { accessContract, type ChosenObject } from '../../src/contract/records/access';
import { recordsContract } from '../../src/contract/records/cards';
import { changesContract } from '../../src/contract/connections/changes';
import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import { runningApp } from './running-app';
import { linkWish } from './wishes';

/** A consumer secret that is rotated in Salesforce while the unmodified app reads there. */
describe('a staged consumer secret', () => {
  const app = runningApp();
  const salesforce = () => app().cloud.salesforce;
  const caseId = seededRecordId('Case', 1_000);
  const ask = async (name: keyof typeof accessContract, more: object = {}) => {
    const answer = await app().askSettings(name, { id: 'site', ...more });
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.data;
  };
  const stored = async () => accessContract.openAccess.answer.parse(await ask('openAccess')).access;
  const cards = async () => {
    const answer = await app().ask('readCards');
    return recordsContract.readCards.answer.parse(answer.ok ? answer.data : null);
  };
  const aCase: ChosenObject = {
    ...{ name: 'Case', label: 'Case', nameField: 'CaseNumber', status: 'Status' },
    fields: [{ path: 'Subject', label: 'Subject', type: 'string' }],
  };
  const prepare = async (consumerKey: string, consumerSecret: string) =>
    accessContract.prepareSecret.answer.parse(await ask('prepareSecret', { consumerKey, consumerSecret }));
  const logIns = () =>
    salesforce()
      .calls()
      .filter(({ path }) => path.endsWith('/oauth2/token')).length;
  const switches = async () => {
    const answer = await app().askSettings('readChanges', { before: null });
    const { changes } = changesContract.readChanges.answer.parse(answer.ok ? answer.data : null);
    return changes.filter(({ what }) => what.how === 'secretSwitched');
  };

  beforeEach(async () => {
    salesforce().reset();
    const { clientId, secret } = salesforce().app();
    const draft = { address: 'https://example.my.salesforce.com', consumerKey: clientId };
    await ask('saveAccess', { draft: { ...draft, consumerSecret: secret, whoReads: 'integrationUser' } });
    await ask('setObjects', { objects: [aCase] });
    await app().command('linkRecords', linkWish([caseId]));
  });

  test('applied there, it takes over by itself, for two functions at once, and is logged once', async () => {
    const { clientId } = salesforce().app();
    const staged = salesforce().stageSecret(clientId);
    expect(await prepare(clientId, staged)).toMatchObject({ state: 'notTaken', access: { next: {} } });
    const before = (await switches()).length;

    salesforce().applySecret(clientId);
    salesforce().endSessions();
    const [one, other] = await Promise.all([cards(), cards()]);
    expect([one, other]).toMatchObject([
      { trouble: null, cards: [{ id: caseId }] },
      { trouble: null, cards: [{ id: caseId }] },
    ]);
    expect(await stored()).toMatchObject({ secretLast4: staged.slice(-4), next: null });
    expect(await switches()).toMatchObject(
      Array.from({ length: before + 1 }, () => ({ isByApp: true, what: { byItself: true } })),
    );
    const after = logIns();
    expect((await cards()).trouble).toBeNull();
    expect(logIns()).toBe(after);
    expect(JSON.stringify(app().log)).not.toContain(staged);
  });

  test('another key that was staged with it takes over when the former app is gone', async () => {
    const former = salesforce().app().clientId;
    const next = salesforce().deployApp({ knownFrom: 0 });
    expect((await prepare(next.clientId, next.secret)).state).toBe('taken');
    salesforce().removeApp(former);
    expect(await cards()).toMatchObject({ trouble: null, cards: [{ id: caseId }] });
    expect(await stored()).toMatchObject({ consumerKey: next.clientId, next: null });
  });

  test('a function that ends in between loses nothing: the next one makes the change', async () => {
    const { clientId } = salesforce().app();
    const staged = salesforce().stageSecret(clientId);
    await prepare(clientId, staged);
    salesforce().applySecret(clientId);
    salesforce().endSessions();
    const { storageFaults } = app().cloud.forge.switches;
    storageFaults.push({
      ...{ paths: ['/api/v1/set'], keys: '^connections$', status: 500, code: 'FAULT' },
      times: 'always',
    });
    expect((await cards()).cards).toHaveLength(1);
    storageFaults.splice(0);
    expect(await stored()).toMatchObject({ next: { secretLast4: staged.slice(-4) } });
    salesforce().endSessions();
    expect((await cards()).cards).toHaveLength(1);
    expect(await stored()).toMatchObject({ secretLast4: staged.slice(-4), next: null });
  });

  test('where only persons log in, a code that cannot exist tells whether Salesforce takes it', async () => {
    const { clientId } = salesforce().app();
    const { callBack } = accessContract.openAccess.answer.parse(await ask('openAccess'));
    salesforce().changeApp(clientId, { callbackUrls: [callBack ?? ''] });
    const { secret } = salesforce().app();
    const draft = { address: salesforce().org().host, consumerKey: clientId, consumerSecret: secret };
    await ask('saveAccess', { draft: { ...draft, whoReads: 'eachPerson' } });
    salesforce().changeApp(clientId, { clientCredentials: false });
    const staged = salesforce().stageSecret(clientId);
    expect(await prepare(clientId, staged)).toMatchObject({ state: 'notTaken', access: { next: {} } });
    expect(await ask('switchSecret')).toMatchObject({ switched: false, trouble: { code: 'SECRET_WRONG' } });
    salesforce().applySecret(clientId);
    expect((await prepare(clientId, staged)).state).toBe('taken');
    expect(await ask('switchSecret')).toMatchObject({ switched: true, trouble: null });
    expect(await stored()).toMatchObject({ secretLast4: staged.slice(-4), next: null });
    salesforce().changeApp(clientId, { clientCredentials: true });
  });

  test('calls of this app are counted as the org counts them, and told beside those of all', async () => {
    await cards();
    const usage = accessContract.readUsage.answer.parse(await ask('readUsage'));
    expect(usage.byAll?.used).toBe(salesforce().usage());
    expect(usage.byApp).toBeGreaterThanOrEqual(salesforce().usage());
  });
});

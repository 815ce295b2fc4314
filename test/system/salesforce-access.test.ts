import { accessContract, type ChosenObject } from '../../src/contract/records/access';
import { recordsContract } from '../../src/contract/records/cards';
import { otherOrg } from '../cloud/connector/seed/seeded-connections';
import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import { runningApp } from './running-app';
import { linkWish } from './wishes';

/** The unmodified app reads an org on the local cloud: the access an admin saves, and the cards people see. */
describe('Salesforce access', () => {
  const app = runningApp();
  const salesforce = () => app().cloud.salesforce;
  const id = 'site';
  const caseId = seededRecordId('Case', 1_000);
  const askedOrg = () => salesforce().calls().length;

  const draft = () => {
    const { clientId, secret } = salesforce().app();
    return {
      address: 'https://example.lightning.force.com/lightning/page/home',
      consumerKey: clientId,
      consumerSecret: secret,
    };
  };
  const settings = async (name: keyof typeof accessContract, more: object = {}) => {
    const answer = await app().askSettings(name, { id, ...more });
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.data;
  };
  const cards = async (user = 'evan') => {
    const answer = await app().ask('readCards', {}, user);
    return recordsContract.readCards.answer.parse(answer.ok ? answer.data : null);
  };
  const aCase: ChosenObject = {
    name: 'Case',
    label: 'Case',
    nameField: 'CaseNumber',
    fields: [{ path: 'Subject', label: 'Subject', type: 'string' }],
    status: 'Status',
  };

  beforeEach(async () => {
    salesforce().reset();
    await settings('saveAccess', { draft: draft() });
    await settings('setObjects', { objects: [aCase] });
  });

  test('what was tested is saved, and the secret is in no answer and no log line', async () => {
    const saved = accessContract.saveAccess.answer.parse(await settings('saveAccess', { draft: draft() }));
    expect(saved).toMatchObject({
      saved: true,
      access: { host: 'example.my.salesforce.com' },
      reader: { name: 'Integration User', username: 'integration@example.com', most: 100_000 },
    });
    const { secret } = salesforce().app();
    expect(JSON.stringify(saved)).not.toContain(secret);
    expect(JSON.stringify(app().log)).not.toContain(secret);
  });

  test('an app without a Run-As user is not saved, and the step says so', async () => {
    const { clientId } = salesforce().app();
    salesforce().changeApp(clientId, { runAs: null });
    const answer = accessContract.saveAccess.answer.parse(await settings('saveAccess', { draft: draft() }));
    expect(answer.saved).toBe(false);
    expect(answer.steps.find(({ state }) => state === 'failed')).toMatchObject({
      name: 'user',
      trouble: { code: 'NO_RUN_AS_USER', status: 400 },
    });
    salesforce().changeApp(clientId, { runAs: 'integration@example.com' });
  });

  test('objects and fields are offered as the integration user sees them', async () => {
    const { objects } = accessContract.offerObjects.answer.parse(
      await settings('offerObjects', { text: 'case' }),
    );
    expect(objects).toContainEqual({ name: 'Case', label: 'Case', isCustom: false });
    const { shape } = accessContract.offerFields.answer.parse(
      await settings('offerFields', { object: 'Case' }),
    );
    expect(shape).toMatchObject({ nameField: 'CaseNumber' });
  });

  test('of 2,000 objects words find one, and no list is longer than can be read', async () => {
    salesforce().changeOrg({ objects: 2_000 });
    const offered = async (text: string) =>
      accessContract.offerObjects.answer.parse(await settings('offerObjects', { text }));
    const filler = { name: 'Filler_1873__c', label: 'Filler 1873', isCustom: true };
    expect(await offered('1873 fill')).toEqual({ objects: [filler], trouble: null });
    for (const text of ['', 'filler']) {
      const { objects, trouble } = await offered(text);
      expect([objects.length, trouble]).toEqual([50, null]);
    }
    expect((await offered('')).objects[0]).toMatchObject({ name: 'Account', isCustom: false });
  });

  test('an org that was renamed is not followed, and its new host is named', async () => {
    await app().command('linkRecords', linkWish([caseId]));
    salesforce().changeOrg({ host: 'renamed.my.salesforce.com' });
    const { steps } = accessContract.testAccess.answer.parse(await settings('testAccess', { draft: null }));
    const trouble = { code: 'OTHER_HOST', status: 301, detail: 'renamed.my.salesforce.com' };
    expect(steps[0]).toMatchObject({ name: 'address', state: 'failed', trouble });
    expect(await cards()).toMatchObject({ cards: [], trouble: { code: 'OTHER_HOST' } });
    const address = 'renamed.my.salesforce.com';
    const saved = await settings('saveAccess', { draft: { ...draft(), address } });
    expect(saved).toMatchObject({ saved: true, access: { host: address } });
    expect((await cards()).cards).toMatchObject([{ id: caseId }]);
  });

  test('in another org none of the linked records is found, and the test says how many were looked for', async () => {
    await app().command('linkRecords', linkWish([caseId]));
    const { clientId, secret } = salesforce().app({ org: otherOrg });
    const address = salesforce().org(otherOrg).host;
    const wrong = { address, consumerKey: clientId, consumerSecret: secret };
    const { steps } = accessContract.testAccess.answer.parse(await settings('testAccess', { draft: wrong }));
    expect(steps.at(-1)).toMatchObject({ name: 'records', state: 'failed', found: 0 });
    expect(steps.at(-1)?.of).toBeGreaterThanOrEqual(1);
    const right = accessContract.testAccess.answer.parse(await settings('testAccess', { draft: null }));
    expect(right.steps.at(-1)).toMatchObject({ state: 'passed', found: steps.at(-1)?.of });
  });

  test('a linked record is named, and a push changes what its card shows', async () => {
    await app().command('linkRecords', linkWish([caseId]));
    const before = await cards();
    expect(before).toMatchObject({ seenAs: 'Integration User', trouble: null, unread: [] });
    expect(before.cards).toMatchObject([{ id: caseId, object: 'Case' }]);
    expect(before.cards[0]?.title).toMatch(/^\d{8}$/);
    await app().command('pushRecord', { recordId: caseId });
    const after = await cards();
    expect(after.cards[0]?.title).toBe(before.cards[0]?.title);
    expect(after.cards[0]).not.toEqual(before.cards[0]);
  });

  test('who may only see the issue is shown nothing until an admin says so', async () => {
    await app().command('linkRecords', linkWish([caseId]));
    expect(await cards('vera')).toMatchObject({ cards: [], trouble: { code: 'NOT_SHOWN' } });
    await settings('setAudience', { audience: 'viewers' });
    expect((await cards('vera')).cards).toHaveLength(1);
  });

  test('one log-in serves all functions, and another follows when its session has ended', async () => {
    await app().command('linkRecords', linkWish([caseId]));
    const logIns = () =>
      salesforce()
        .calls()
        .filter(({ path }) => path.endsWith('/oauth2/token')).length;
    const before = logIns();
    await Promise.all([cards(), cards('ada')]);
    expect(logIns()).toBe(before);
    salesforce().endSessions();
    expect((await cards()).cards).toHaveLength(1);
    expect(logIns()).toBe(before + 1);
  });

  test('with Salesforce hanging the truth is there, and linking and pushing go on', async () => {
    salesforce().faults.add({ kind: 'hang' });
    const asked = askedOrg();
    await app().command('linkRecords', linkWish([caseId]));
    await app().command('pushRecord', { recordId: caseId });
    expect(await app().ask('openPanel')).toMatchObject({
      ok: true,
      data: { truth: { known: true }, cards: true },
    });
    expect(askedOrg()).toBe(asked);
    salesforce().faults.clear();
  });

  test('turned off, nothing is asked; removed, nothing is left of it', async () => {
    await app().command('linkRecords', linkWish([caseId]));
    await settings('turnSalesforce', { off: true });
    const asked = askedOrg();
    expect(await app().ask('openPanel')).toMatchObject({ ok: true, data: { truth: { known: true } } });
    expect(await cards()).toMatchObject({ cards: [], trouble: { code: 'TURNED_OFF' } });
    expect(askedOrg()).toBe(asked);
    expect(await settings('removeAccess')).toEqual({ access: null });
    expect(await cards()).toMatchObject({ trouble: { code: 'NOT_SET_UP' } });
  });
});

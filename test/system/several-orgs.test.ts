import type { PushEntry } from '../cloud/connector/state/push-log';
import { linksContract } from '../../src/contract/links/questions';
import { sandboxRecordId, seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import { runningApp } from './running-app';
import { asAdmin, bind, connectSeveral, hosts, serve, settingsOf, type SeveralOrgs } from './several-orgs';
import { caseB as copied, linkWish } from './wishes';

/** Two Salesforce orgs at one site: each project sends through its own connection, and nothing lands in the other org. */
describe('several connections to two orgs', () => {
  const app = runningApp();
  const connector = () => app().cloud.connector;
  let orgs: SeveralOrgs;
  beforeEach(async () => void (orgs = await connectSeveral(app().cloud)));

  const only = { production: seededRecordId('Case', 1_000), sandbox: sandboxRecordId('Case', 0) };
  const link = (issueKey: string, record: string, push = true) =>
    app().ask('linkRecords', linkWish([record], { push }), 'ada', issueKey);
  const push = (issueKey: string, recordId: string) => app().ask('pushRecord', { recordId }, 'ada', issueKey);
  const panel = async (issueKey: string) => {
    const answer = await app().ask('openPanel', {}, 'ada', issueKey);
    return linksContract.openPanel.answer.parse(answer.ok ? answer.data : null);
  };
  const changedBy = (soid: string) => ({
    production: connector().record(soid)?.changedBy,
    sandbox: connector().record(soid, 'sandbox')?.changedBy,
  });
  const logged = ({ issueKey, soid, connection, outcome }: PushEntry) =>
    [issueKey, soid, connection, outcome].join(' ');

  test('each project links and pushes through the one bound to it, the others through the default', async () => {
    for (const [issueKey, record] of [
      ['SUP-1', only.production],
      ['OPS-1', only.sandbox],
      ['SEC-1', copied],
    ] as const)
      expect(await link(issueKey, record)).toMatchObject({
        ok: true,
        data: { items: [{ linked: 'linked', push: { outcome: 'pushed' } }] },
      });
    expect(connector().pushes().map(logged)).toEqual([
      `SEC-1 ${copied} partner pushed`,
      `OPS-1 ${only.sandbox} sandbox pushed`,
      `SUP-1 ${only.production} production pushed`,
    ]);
    expect(changedBy(only.production)).toEqual({ production: 'Push of SUP-1', sandbox: undefined });
    expect(changedBy(only.sandbox)).toEqual({ production: undefined, sandbox: 'Push of OPS-1' });
    expect(changedBy(copied)).toEqual({ production: 'Push of SEC-1', sandbox: 'Salesforce' });
  });

  test('a record with the same id in both orgs is changed in the one of the issue’s project alone', async () => {
    await link('OPS-1', copied);
    expect(changedBy(copied)).toEqual({ production: 'Salesforce', sandbox: 'Push of OPS-1' });
    await link('SUP-1', copied);
    expect(changedBy(copied)).toEqual({ production: 'Push of SUP-1', sandbox: 'Push of OPS-1' });
  });

  test('a record that only the other org has is not linked, and nothing is changed there', async () => {
    expect(await link('OPS-1', only.production)).toMatchObject({
      ok: false,
      error: { code: 'REFUSED', by: 'connector' },
    });
    expect(connector().associationsOf('20001')).toEqual([]);
    expect(changedBy(only.production)).toEqual({ production: 'Salesforce', sandbox: undefined });
  });

  test('the panel says before the button which connection the next push goes through', async () => {
    const told = await Promise.all(
      ['SUP-1', 'OPS-1', 'SEC-1'].map(async (key) => (await panel(key)).through),
    );
    expect(told).toEqual([
      { name: 'Production', host: hosts.production },
      { name: 'Sandbox', host: hosts.sandbox },
      { name: 'Partner', host: hosts.partner },
    ]);
  });

  test('after a rebinding the panel says which connection answers, and that links may lie in the other org', async () => {
    connector().switches.set({ otherConnectionsLinks: 'hidden' });
    await link('SUP-1', only.production);
    await bind(app().cloud, 'SUP', orgs.sandbox);
    serve(app().cloud, 'SUP', 'sandbox');
    expect(await panel('SUP-1')).toMatchObject({
      through: { name: 'Sandbox' },
      elsewhere: { name: 'Production' },
      truth: { known: true, links: [] },
    });
    await link('SUP-1', only.sandbox);
    expect(await panel('SUP-1')).toMatchObject({ elsewhere: { name: 'Production' } });
    await asAdmin(app().cloud, 'removeConnection', { id: orgs.production, projects: 'useDefault' });
    expect(await panel('SUP-1')).toMatchObject({ elsewhere: { name: null } });
    expect(changedBy(only.production)).toEqual({ production: 'Push of SUP-1', sandbox: undefined });
  });

  test('back at the first connection nothing lies elsewhere', async () => {
    connector().switches.set({ otherConnectionsLinks: 'hidden' });
    await link('SUP-1', only.production);
    await bind(app().cloud, 'SUP', orgs.sandbox);
    await panel('SUP-1');
    await bind(app().cloud, 'SUP', orgs.production);
    expect(await panel('SUP-1')).toMatchObject({
      through: { name: 'Production' },
      truth: { links: [{ record: { id: only.production } }] },
    });
    expect((await panel('SUP-1')).elsewhere).toBeUndefined();
  });

  test('links of the other org that are still listed are not sent into this one', async () => {
    await link('SUP-1', only.production);
    await bind(app().cloud, 'SUP', orgs.sandbox);
    serve(app().cloud, 'SUP', 'sandbox');
    expect(await push('SUP-1', only.production)).toMatchObject({
      ok: true,
      data: { results: [{ outcome: 'refused', error: { code: 'REFUSED', by: 'connector' } }] },
    });
    expect(connector().pushes().map(logged)[0]).toBe(`SUP-1 ${only.production} sandbox refused`);
  });

  test('a project that only our binding names is refused in the Connector’s words, with the connection we picked', async () => {
    await link('SUP-1', copied, false);
    await bind(app().cloud, 'SUP', orgs.sandbox);
    const refused = {
      code: 'REFUSED',
      by: 'connector',
      detail: 'Project 10001 is not bound to this connection.',
      sentThrough: 'Sandbox',
    };
    expect(await push('SUP-1', copied)).toMatchObject({
      data: { results: [{ outcome: 'refused', error: refused }] },
    });
    expect(await link('SUP-1', only.sandbox)).toMatchObject({ ok: false, error: refused });
    expect((await panel('SUP-1')).through).toEqual({ name: 'Sandbox', host: hosts.sandbox });
    expect(changedBy(copied)).toEqual({ production: 'Salesforce', sandbox: 'Salesforce' });
  });

  test('the default removed: projects bound to others go on, and the rest is told that there is none', async () => {
    await asAdmin(app().cloud, 'removeConnection', { id: orgs.partner, projects: 'useDefault' });
    expect(await link('SUP-1', only.production)).toMatchObject({ ok: true });
    expect(await link('OPS-1', only.sandbox)).toMatchObject({ ok: true });
    const none = { code: 'NOT_CONNECTED', why: 'noDefault' };
    expect(await link('SEC-1', copied)).toMatchObject({ ok: false, error: none });
    expect(await panel('SEC-1')).toMatchObject({ truth: { known: false, error: none } });
    expect((await settingsOf(app().cloud)).connections.map(({ isDefault }) => isDefault)).toEqual([
      false,
      false,
    ]);
  });
});

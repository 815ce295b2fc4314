import { connectionsContract } from '../../src/contract/connections/questions';
import { linksContract } from '../../src/contract/links/questions';
import { reply, runningApp } from './running-app';
import { asAdmin, bind, connectSeveral, projectIds, settingsOf, type SeveralOrgs } from './several-orgs';
import { caseB as copied, linkWish } from './wishes';

/** Bindings of projects that are deleted, hidden, or have another key. */
describe('binding projects', () => {
  const app = runningApp();
  const cloud = () => app().cloud;
  let orgs: SeveralOrgs;
  beforeEach(async () => void (orgs = await connectSeveral(cloud())));

  /** From now on Jira's search of projects finds none of these, as with one that was deleted or is hidden from the asker. */
  const hide = (hidden: readonly string[]) => {
    const seen = Object.entries(projectIds)
      .filter(([, id]) => !hidden.includes(id))
      .map(([key, id]) => ({ id, key, name: key }));
    const body = JSON.stringify({ values: seen });
    cloud().jira.faults.push({ path: '/rest/api/3/project/search', status: 200, body, times: 9 });
  };
  const bound = async (connectionId: string) =>
    connectionsContract.readProjects.answer.parse(
      await asAdmin(cloud(), 'readProjects', { connectionId, from: 0 }),
    ).projects;
  const counts = async () =>
    (await settingsOf(cloud())).connections.map(({ name, projectCount }) => `${name} ${projectCount}`);
  const tryBinding = async (ids: readonly string[]) => {
    const question = { connectionId: orgs.sandbox, projectIds: ids };
    const delivery = await cloud().invoke('ada', 'salesforce-admin', {}, 'bindProjects', question);
    return reply.parse('error' in delivery ? null : delivery.value);
  };

  test.each([
    ['that does not exist', '10404', []],
    ['hidden from the admin', projectIds.SEC, [projectIds.SEC]],
  ])(
    'a project %s is refused by its place in the question, and none beside it is bound',
    async (_what, id, hidden) => {
      hide(hidden);
      const before = await counts();
      expect(await tryBinding([projectIds.SUP, id])).toMatchObject({
        ok: false,
        error: { code: 'INVALID_INPUT', fields: [{ field: 'projectIds.1', problem: 'projectUnknown' }] },
      });
      expect(await counts()).toEqual(before);
    },
  );

  test('a bound project that was deleted is listed without a name, hinders nobody, and can be let go', async () => {
    hide([projectIds.OPS]);
    expect(await bound(orgs.sandbox)).toEqual([{ id: projectIds.OPS, key: null, name: null }]);
    expect(await app().ask('linkRecords', linkWish([copied], { push: true }))).toMatchObject({
      data: { items: [{ push: { outcome: 'pushed' } }] },
    });
    await bind(cloud(), 'OPS', null);
    expect(await counts()).toEqual(['Production 1', 'Sandbox 0', 'Partner 0']);
  });

  test('a bound project whose key changed keeps its connection, and is listed under its new key', async () => {
    cloud().jira.renameProject('OPS', 'FLEET');
    const panel = await app().ask('openPanel', {}, 'ada', 'FLEET-1');
    expect(linksContract.openPanel.answer.parse(panel.ok ? panel.data : null).through?.name).toBe('Sandbox');
    expect(await bound(orgs.sandbox)).toMatchObject([{ id: projectIds.OPS, key: 'FLEET' }]);
    const linked = await app().ask('linkRecords', linkWish([copied], { push: true }), 'ada', 'FLEET-1');
    expect(linked).toMatchObject({ data: { items: [{ push: { outcome: 'pushed' } }] } });
    expect(cloud().connector.pushes(1)).toMatchObject([{ issueKey: 'FLEET-1', connection: 'sandbox' }]);
    cloud().jira.renameProject('FLEET', 'OPS');
  });

  test('two admins who bind the same project to different connections: one of them is the last, and both are told so', async () => {
    const [one, other] = await Promise.all([
      bind(cloud(), 'SEC', orgs.production),
      bind(cloud(), 'SEC', orgs.sandbox),
    ]);
    const total = (settings: typeof one) =>
      settings.connections.reduce((sum, { projectCount }) => sum + projectCount, 0);
    expect([total(one), total(other)]).toEqual([3, 3]);
    const final = await counts();
    expect([
      ['Production 2', 'Sandbox 1', 'Partner 0'],
      ['Production 1', 'Sandbox 2', 'Partner 0'],
    ]).toContainEqual(final);
  });
});

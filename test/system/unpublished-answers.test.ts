import { draftWith, runningApp } from './running-app';
import { caseA, linkWish } from './wishes';

/** Answers nobody has published: whichever the Connector gives, the product works and says what is true. */
describe('where the Connector may answer either way', () => {
  const app = runningApp();

  test('a 404 for an issue without links shows none, and a first one can be made', async () => {
    app().cloud.connector.switches.set({ noAssociations: 'notFound404' });
    expect(await app().ask('openPanel')).toMatchObject({ ok: true, data: { truth: { links: [] } } });
    const { items } = await app().command('linkRecords', linkWish([caseA]));
    expect(items).toMatchObject([{ linked: 'linked' }]);
  });

  test('a 404 for an issue whose links we remember is trouble, not an empty list', async () => {
    await app().command('linkRecords', linkWish([caseA]));
    app().cloud.connector.faults.add({ kind: 'status', status: 404, match: { method: 'GET' } });
    const opened = await app().ask('openPanel');
    expect(opened).toMatchObject({
      ok: true,
      data: { truth: { known: false, error: { code: 'NOT_FOUND' } } },
    });
  });

  test.each(['unauthorized401', 'forbidden403'] as const)(
    'an ended token answered %s is named',
    async (status) => {
      app().cloud.connector.switches.set({ badTokenStatus: status });
      const token = app().cloud.connector.mintToken({ region: 'global', lifespanMinutes: 60 });
      await app().askSettings('saveConnection', { draft: draftWith(token) });
      app().cloud.connector.revokeToken(token);
      const opened = await app().ask('openPanel');
      await app().askSettings('saveConnection', { draft: draftWith(app().token) });
      expect(opened).toMatchObject({ ok: true, data: { truth: { error: { code: 'TOKEN_REJECTED' } } } });
    },
  );

  test('options the presets forbid are shown as the Connector keeps them', async () => {
    await app().command('linkRecords', linkWish([caseA]));
    app().cloud.connector.switches.set({ presets: 'forced' });
    const seen = { viewOnly: false, autoPush: false, autoPull: false };
    const wished = { ...seen, autoPush: true };
    const answer = await app().command('changeOptions', { recordId: caseA, seen, wished });
    const [held] = app().cloud.connector.associationsOf(app().cloud.jira.findIssue('SUP-1')?.id ?? '');
    expect(answer).toMatchObject({
      outcome: 'keptOther',
      links: [{ options: { autoPush: held?.autoPush, autoPull: held?.autoPull } }],
    });
    expect(held).not.toMatchObject(wished);
  });
});

import { draftWith, runningApp } from './running-app';
import { caseA, linkWish } from './wishes';

/** Unpublished answers: whichever the Connector gives, the product works and reports the truth. */
describe('where the Connector may answer either way', () => {
  const app = runningApp();

  test('a 404 for an issue without links shows none, and a first link can be made', async () => {
    app().cloud.connector.switches.set({ noAssociations: 'notFound404' });
    expect(await app().ask('openPanel')).toMatchObject({ ok: true, data: { truth: { links: [] } } });
    const { items } = await app().command('linkRecords', linkWish([caseA]));
    expect(items).toMatchObject([{ linked: 'linked' }]);
  });

  describe('a 404 for an issue without links', () => {
    beforeEach(async () => {
      await app().command('linkRecords', linkWish([caseA]));
      app().cloud.connector.switches.set({ noAssociations: 'notFound404' });
    });
    /** Somebody unlinks it in the Connector's own screen. */
    const unlinkedThere = () => {
      const issueId = app().cloud.jira.findIssue('SUP-1')?.id ?? '';
      app().cloud.connector.removeLink({ issueId, soid: caseA });
    };
    const options = { viewOnly: false, autoPush: false, autoPull: false };

    test('shows no links although one is remembered, and a first link can be made', async () => {
      unlinkedThere();
      expect(await app().ask('openPanel')).toMatchObject({
        data: { truth: { known: true, links: [] } },
      });
      const { items } = await app().command('linkRecords', linkWish([caseA]));
      expect(items).toMatchObject([{ linked: 'linked' }]);
    });

    test('lets the last link be removed, and reports it', async () => {
      const answer = await app().command('unlinkRecord', { recordId: caseA, seen: [caseA] });
      expect(answer).toMatchObject({ outcome: 'unlinked', links: [] });
    });

    test('causes no failure when something is done with a link that is gone', async () => {
      unlinkedThere();
      expect(await app().codeOf('pushRecord', { recordId: caseA })).toBe('CHANGED_MEANWHILE');
      expect(await app().command('pushAll', {})).toMatchObject({ results: [], links: [] });
      const wished = { ...options, autoPush: true };
      const change = { recordId: caseA, seen: options, wished };
      expect(await app().codeOf('changeOptions', change)).toBe('CHANGED_MEANWHILE');
      const gone = await app().command('unlinkRecord', { recordId: caseA, seen: [caseA] });
      expect(gone).toMatchObject({ outcome: 'alreadyGone', links: [] });
    });

    test('passes that step of the connection check, and a token can be saved', async () => {
      app().cloud.connector.faults.add({ kind: 'status', status: 404, match: { method: 'GET' } });
      const draft = draftWith(app().token);
      for (const asked of ['testConnection', 'saveConnection']) {
        const answer = await app().askSettings(asked, { id: 'site', draft });
        expect(answer).toMatchObject({ data: { steps: { 3: { name: 'readable', state: 'passed' } } } });
      }
      app().cloud.connector.faults.clear();
      app().cloud.connector.faults.add({ kind: 'html500', status: 404, match: { method: 'GET' } });
      const answer = await app().askSettings('testConnection', { id: 'site', draft });
      expect(answer).toMatchObject({ data: { steps: { 1: { error: { code: 'ANSWER_UNKNOWN' } } } } });
    });
  });

  test.each(['unauthorized401', 'forbidden403'] as const)(
    'an ended token answered with %s is named',
    async (status) => {
      app().cloud.connector.switches.set({ badTokenStatus: status, tokensOverlap: 'bothLive' });
      const token = app().cloud.connector.mintToken({ region: 'global', lifespanMinutes: 60 });
      await app().askSettings('saveConnection', { id: 'site', draft: draftWith(token) });
      app().cloud.connector.revokeToken(token);
      const opened = await app().ask('openPanel');
      await app().askSettings('saveConnection', { id: 'site', draft: draftWith(app().token) });
      expect(opened).toMatchObject({ ok: true, data: { truth: { error: { code: 'TOKEN_REJECTED' } } } });
    },
  );

  test('options that the presets forbid are shown as the Connector keeps them', async () => {
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

import { runningApp } from './running-app';
import { caseA, caseB, linkWish } from './wishes';

const options = { viewOnly: false, autoPush: false, autoPull: false };

/** Two people, or one who clicks twice, at the same issue at the same time. */
describe('two people at the same issue', () => {
  const app = runningApp();
  const issueId = () => app().cloud.jira.findIssue('SUP-1')?.id ?? '';
  const held = () =>
    app()
      .cloud.connector.associationsOf(issueId())
      .map(({ soid }) => soid);
  const elsewhere = (soid: string) =>
    app().cloud.connector.putLink({ issueId: issueId(), son: 'Case', soid, ...options });

  test('unlinking keeps a link that a colleague made after the page was shown', async () => {
    await app().command('linkRecords', linkWish([caseA]));
    elsewhere(caseB);
    const answer = await app().command('unlinkRecord', { recordId: caseA, seen: [caseA] });
    expect(answer).toMatchObject({ outcome: 'unlinked', appeared: [caseB] });
    expect(held()).toEqual([caseB]);
  });

  test('unlinking while a colleague links through the app loses neither', async () => {
    await app().command('linkRecords', linkWish([caseA]));
    // The replace takes a while at the Connector. Without a lock, the colleague's link would fall into that gap.
    app().cloud.connector.switches.set({ latencyMs: 150 });
    const [unlinked, linked] = await Promise.all([
      app().command('unlinkRecord', { recordId: caseA, seen: [caseA] }),
      app().command('linkRecords', linkWish([caseB]), 'paula'),
    ]);
    expect(unlinked.outcome).toBe('unlinked');
    expect(linked.items).toMatchObject([{ linked: 'linked' }]);
    expect(held()).toEqual([caseB]);
  });

  test('unlinking something a colleague has already unlinked says so', async () => {
    await app().command('linkRecords', linkWish([caseA, caseB]));
    app().cloud.connector.removeLink({ issueId: issueId(), soid: caseA });
    const answer = await app().command('unlinkRecord', { recordId: caseA, seen: [caseA, caseB] });
    expect(answer.outcome).toBe('alreadyGone');
    expect(held()).toEqual([caseB]);
  });

  test('options that a colleague changed are not overwritten', async () => {
    await app().command('linkRecords', linkWish([caseA]));
    app().cloud.connector.putLink({
      issueId: issueId(),
      son: 'Case',
      soid: caseA,
      ...options,
      viewOnly: true,
    });
    const wished = { ...options, autoPush: true };
    expect(await app().codeOf('changeOptions', { recordId: caseA, seen: options, wished })).toBe(
      'CHANGED_MEANWHILE',
    );
    expect(app().cloud.connector.associationsOf(issueId())).toMatchObject([{ viewOnly: true }]);
  });

  test('a push to a record that is no longer linked is not sent', async () => {
    await app().command('linkRecords', linkWish([caseA]));
    app().cloud.connector.removeLink({ issueId: issueId(), soid: caseA });
    const before = app().cloud.connector.pushCount();
    expect(await app().codeOf('pushRecord', { recordId: caseA })).toBe('CHANGED_MEANWHILE');
    expect(app().cloud.connector.pushCount()).toBe(before);
  });

  test('linking twice at once makes one link and no error', async () => {
    const answers = await Promise.all([
      app().command('linkRecords', linkWish([caseA])),
      app().command('linkRecords', linkWish([caseA])),
    ]);
    const linked = answers.map(({ items }) => items?.[0]?.linked).sort();
    expect(linked).toEqual(['alreadyLinked', 'linked']);
    expect(held()).toEqual([caseA]);
  });

  test('a last link that the API does not remove is reported as still there', async () => {
    await app().command('linkRecords', linkWish([caseA]));
    app().cloud.connector.switches.set({ emptyReplace: 'badRequest400' });
    const answer = await app().command('unlinkRecord', { recordId: caseA, seen: [caseA] });
    expect(answer.outcome).toBe('lastLinkStays');
    expect(held()).toEqual([caseA]);
  });
});

import { caseOf, linkEach, within } from './linked-issues';
import { runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

/** Items that fail on their own, among many that do not. */
describe('single items of a run', () => {
  const bulk = runningBulk();
  const span = { first: 301, last: 325 };
  const pushOf = (n: number) => ({ path: '/external/api/push/', recordId: caseOf(n) });
  const faults = () => bulk().cloud.connector.faults;

  beforeEach(() => linkEach(bulk().cloud, span));

  test('one that always fails and one that hangs do not stop the others', async () => {
    faults().add({ kind: 'status', match: pushOf(310) });
    faults().add({ kind: 'hang', match: pushOf(320) });
    const { id } = await bulk().start(within(span));
    await bulk().reaches(id, ({ standing: { by } }) => by.pushed > 0 && by.onTheWay > 0);
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { by: { pushed: 23, unknown: 2 } } });
    await provenTruthful(bulk(), id);
  });

  test('one whose push is done but never answered is unknown, and is sent again only when a person says so', async () => {
    faults().add({ kind: 'reset', when: 'after', match: pushOf(315), times: 1 });
    const { id } = await bulk().start(within(span));
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { by: { pushed: 24, unknown: 1 } } });
    expect(bulk().cloud.connector.pushCount()).toBe(25);
    await provenTruthful(bulk(), id);

    const again = await bulk().start({ how: 'again', runId: id, outcomes: ['unknown'], code: null });
    const { standing } = await bulk().reaches(again.id);
    expect(standing).toMatchObject({ total: 1, by: { pushed: 1 } });
    expect(bulk().cloud.connector.pushCount()).toBe(26);
    await provenTruthful(bulk(), again.id);
  });

  test.each([
    ['a page instead of a success', { kind: 'html500', status: 200 } as const, { unknown: 1 }],
    ['a refusal with a success status', { kind: 'successFalse' } as const, { refused: 1 }],
    ['half an answer', { kind: 'truncated' } as const, { unknown: 1 }],
    ['a gateway timeout', { kind: 'status', status: 504, when: 'after' } as const, { unknown: 1 }],
  ])('%s does not count as pushed', async (_what, kind, by) => {
    faults().add({ ...kind, match: pushOf(318), times: 1 });
    const { id } = await bulk().start(within(span));
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { by: { pushed: 24, ...by } } });
    await provenTruthful(bulk(), id);
  });

  test('links that cannot be read do not count as missing links', async () => {
    faults().add({ kind: 'html500', match: { method: 'GET', issueId: '20319' } });
    const { id, plan } = await bulk().preview(within(span));
    expect(plan).toMatchObject({ issues: 25, push: 24, skips: { linksUnknown: 1, noLink: 0 } });
    await bulk().view('startPush', id, { first: null });
    await bulk().reaches(id);
    await provenTruthful(bulk(), id);
  });
});

import {
  planHeld,
  planWished,
  skippedItem,
  type SeenIssue,
  type Wish,
} from '../../../../src/runs/model/plan-issue';
import { aLink, noOptions, oneCase, otherCase } from '../../../builders';

const issue: SeenIssue = { id: '20001', key: 'OPS-1', mayEdit: true, unchanged: [], held: [] };
const unread = { code: 'CONNECTOR_DOWN', source: { by: 'connector', status: 502 } } as const;
const [one, other] = [aLink({ id: oneCase }), aLink({ id: otherCase })];
const aWish = (over: Partial<Wish> = {}): Wish => ({
  ...one,
  mayLink: true,
  key: 'OPS-1',
  host: null,
  ...over,
});
const asPlanned = {
  issueId: '20001',
  issueKey: 'OPS-1',
  code: null,
  source: {},
  formerKey: null,
  host: null,
};
const skipped = { ...asPlanned, record: null, options: noOptions, plannedAs: 'skip', wholeIssue: false };

describe('all links of an issue', () => {
  test('each is pushed as it stands, and the plan knows them all', () => {
    const held = [one, aLink({ id: otherCase, autoPush: true })];
    expect(planHeld({ ...issue, held })).toEqual(
      held.map((link) => ({ ...asPlanned, ...link, plannedAs: 'push', skipped: null, wholeIssue: true })),
    );
  });

  test.each([
    ['it may not be edited', { mayEdit: false, held: [one] }, { skipped: 'noPermission' }],
    ['its links could not be read', { held: unread }, { skipped: 'linksUnknown', ...unread }],
    ['it has none', {}, { skipped: 'noLink' }],
  ])('where %s, one item says so', (_, over, reason) => {
    expect(planHeld({ ...issue, ...over })).toEqual([{ ...skipped, ...reason }]);
  });

  test('what only shows, or has not changed since its push, is left out and counts as known', () => {
    const held = [aLink({ id: oneCase, viewOnly: true }), other, aLink({ id: 'third' })];
    const items = planHeld({ ...issue, held, unchanged: [oneCase, otherCase] });
    expect(items.map((item) => [item.plannedAs, item.skipped, item.wholeIssue])).toEqual([
      ['skip', 'viewOnly', true],
      ['skip', 'unchanged', true],
      ['push', null, true],
    ]);
  });
});

describe('wished records of an issue', () => {
  test('one that is linked is pushed as it is linked, the other is linked as it is wished', () => {
    const held = [aLink({ id: oneCase, autoPull: true })];
    const wishes = [
      aWish(),
      aWish({ ...aLink({ id: otherCase, autoPush: true }), host: 'other.my.salesforce.com' }),
    ];
    expect(planWished({ ...issue, held }, wishes)).toEqual([
      { ...asPlanned, ...held[0], plannedAs: 'push', skipped: null, wholeIssue: true },
      {
        ...{ ...asPlanned, ...aLink({ id: otherCase, autoPush: true }), plannedAs: 'linkAndPush' },
        ...{ skipped: null, wholeIssue: true, host: 'other.my.salesforce.com' },
      },
    ]);
  });

  test.each([
    ['it may not be edited', { mayEdit: false }, { skipped: 'noPermission' }],
    ['its links could not be read', { held: unread }, { skipped: 'linksUnknown', ...unread }],
  ])('where %s, each says so', (_, over, reason) => {
    const wishes = [aWish({ key: 'OLD-1', host: 'other.my.salesforce.com' }), aWish(other)];
    expect(planWished({ ...issue, ...over }, wishes)).toEqual([
      ...[{ ...skipped, record: one.record, formerKey: 'OLD-1', host: 'other.my.salesforce.com', ...reason }],
      { ...skipped, record: other.record, ...reason },
    ]);
  });

  test('one that is not linked and may not be linked has no link', () => {
    expect(planWished(issue, [aWish({ mayLink: false })])).toEqual([
      { ...skipped, record: one.record, skipped: 'noLink' },
    ]);
  });

  test('one that only shows, or is wished to, is left out', () => {
    const showing = aLink({ id: oneCase, viewOnly: true });
    expect(planWished({ ...issue, held: [showing] }, [aWish()])).toMatchObject([{ skipped: 'viewOnly' }]);
    expect(planWished(issue, [aWish(showing)])).toMatchObject([{ plannedAs: 'skip', skipped: 'viewOnly' }]);
  });

  test('the plan knows an issue whole where every link of it is wished', () => {
    const whole = (held: readonly (typeof one)[]): boolean[] =>
      planWished({ ...issue, held }, [aWish(), aWish(other)]).map(({ wholeIssue }) => wholeIssue);
    expect(whole([one, other])).toEqual([true, true]);
    expect(whole([])).toEqual([true, true]);
    expect(whole([one, aLink({ id: 'third' })])).toEqual([false, false]);
  });
});

test('a key the issue was named by is kept if it is not its key any more', () => {
  const named = (key: string) => skippedItem(issue, 'gone', aWish({ key })).formerKey;
  expect([named('OPS-1'), named('OLD-1'), skippedItem(issue, 'gone').formerKey]).toEqual([
    null,
    'OLD-1',
    null,
  ]);
});

import { mirrorAfter } from '../../../../src/runs/model/run-mirror';
import { aCaseId, aLink, aMirror, aMirroredLink, noon, oneCase, otherCase } from '../../../builders';

const later = new Date(Date.parse(noon) + 60_000);
const readAt = new Date(Date.parse(noon) - 60_000).toISOString();
const whole = { links: [aLink({ id: otherCase })], readAt };
const pushed = { at: noon, outcome: 'pushed' } as const;
const foreign = 'other.my.salesforce.com';
const made = new Map([[aCaseId(7), aLink({ id: aCaseId(7) })]]);
const news = { marks: new Map([[oneCase, pushed]]), hosts: new Map<string, string>(), made };
const after = (
  before: ReturnType<typeof aMirror> | null,
  read: typeof whole | null = null,
  hosts: ReadonlyMap<string, string> = news.hosts,
) => mirrorAfter(before, { ...news, hosts }, read, later, { id: 'site', salesforceHost: null });

test('without a mirror and without links read there is nothing to build on', () => {
  expect(after(null)).toBeNull();
});

test('a mirror that holds all links gets the new one and the mark', () => {
  const before = aMirror();
  const mirror = after(before);
  expect(mirror?.count).toBe(before.count + 1);
  expect(mirror?.links.map(({ record }) => record.id)).toContain(aCaseId(7));
  expect(mirror?.links.find(({ record }) => record.id === oneCase)?.lastPush).toMatchObject(pushed);
});

test('a mirror that holds only some of the links keeps its count and takes the marks', () => {
  const before = { ...aMirror(), count: 500 };
  const mirror = after(before);
  expect(mirror?.count).toBe(500);
  expect(mirror?.links.map(({ record }) => record.id)).toEqual(before.links.map(({ record }) => record.id));
  expect(mirror).toMatchObject({ lastPushAt: noon, lastPushOutcome: 'pushed' });
});

test.each([1, 500])('hosts a list named come into a mirror of %i links, and the others stay', (count) => {
  const links = [
    aMirroredLink({ id: oneCase, host: 'old.my.salesforce.com' }),
    aMirroredLink({ id: otherCase, host: 'old.my.salesforce.com' }),
  ];
  const before = { ...aMirror({ links }), count: Math.max(count, links.length) };
  const mirror = after(before, null, new Map([[oneCase, foreign]]));
  expect(mirror?.links.slice(0, 2).map(({ host }) => host)).toEqual([foreign, 'old.my.salesforce.com']);
});

test('links the preview read count where the mirror is older, the mirror where it was compared later', () => {
  const older = { ...aMirror(), comparedAt: new Date(Date.parse(readAt) - 1).toISOString() };
  expect(after(older, whole)).toMatchObject({ comparedAt: readAt, count: 2 });
  expect(after({ ...aMirror(), comparedAt: noon }, whole)?.comparedAt).toBe(noon);
});

test('a mirror that claims to be of the future is not believed', () => {
  const ahead = { ...aMirror(), comparedAt: new Date(later.getTime() + 86_400_000).toISOString() };
  expect(after(ahead, whole)?.comparedAt).toBe(readAt);
});

test('what was read counts, too, where the mirror was compared at that very instant', () => {
  expect(after({ ...aMirror(), comparedAt: readAt }, whole)?.records).toBe(`${otherCase} ${aCaseId(7)}`);
});

test('a link that was made and is known already is there once', () => {
  const known = { links: [aLink({ id: aCaseId(7) })], readAt };
  expect(after(null, known)).toMatchObject({ count: 1, records: aCaseId(7) });
});

test('a mirror that holds only some of the links keeps the marks this run has none of, and tells its newest', () => {
  const old = { at: '2026-10-01T00:00:00.000Z', outcome: 'failed' } as const;
  const links = [
    aMirroredLink({ id: otherCase, lastPush: old }),
    aMirroredLink({ id: oneCase, lastPush: old }),
  ];
  const before = aMirror({ links, count: 500, lastPushAt: old.at, lastPushOutcome: 'failed' });
  const refused = { at: '2026-10-05T11:59:00.000Z', outcome: 'refused' } as const;
  const marks = new Map<string, typeof pushed | typeof refused>([
    [aCaseId(8), refused],
    [oneCase, pushed],
  ]);
  const mirror = mirrorAfter(before, { ...news, marks }, null, later, { id: 'site', salesforceHost: null });
  expect(mirror?.links.map(({ lastPush }) => lastPush)).toEqual([old, pushed]);
  expect(mirror).toMatchObject({ lastPushAt: noon, lastPushOutcome: 'pushed' });
  const none = { ...news, marks: new Map() };
  const same = mirrorAfter(before, none, null, later, { id: 'site', salesforceHost: null });
  expect(same).toMatchObject({ lastPushAt: old.at, lastPushOutcome: 'failed' });
});

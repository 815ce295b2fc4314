import { mirror as mirrorShape, type Mirror } from '../../../../src/contract/links/mirror';
import { noNews, recall } from '../../../../src/links/model/link-memory';
import { buildMirror, fitted, isStale, sameMirror } from '../../../../src/links/model/mirror';
import { aCaseId, aLink, aMirror, aMirroredLink, links, noon, oneCase, otherCase } from '../../../builders';

const now = new Date(noon);
const mark = { at: '2026-10-05T10:00:00.000Z', outcome: 'pushed', mac: 'm'.repeat(22) } as const;
const bytesOf = (mirror: Mirror): number => Buffer.byteLength(JSON.stringify(mirror));
const built = (held: Parameters<typeof buildMirror>[0], before: Mirror | null = null): Mirror =>
  buildMirror(held, recall(before, noNews, now), before, now, { id: 'site', salesforceHost: null });

it('says how many, which objects, which records', () => {
  const held = [aLink(), aLink({ id: otherCase }), aLink({ id: '001Qy00000AbCdEIAV', object: 'Account' })];
  expect(built(held)).toMatchObject({
    count: 3,
    objects: 'Case Account',
    records: `${oneCase} ${otherCase} 001Qy00000AbCdEIAV`,
    comparedAt: noon,
  });
});

it('keeps earlier marks and hosts of the links that stand, and forgets the others', () => {
  const host = 'acme.my.salesforce.com';
  const before = aMirror({
    links: [aMirroredLink({ lastPush: mark, host }), aMirroredLink({ id: otherCase, host })],
  });
  expect(built([aLink({ autoPush: true })], before).links).toEqual([
    aMirroredLink({ autoPush: true, lastPush: mark, host }),
  ]);
});

it('tells the newest push of the issue, also when its link is gone', () => {
  const before = aMirror({ lastPushAt: mark.at, lastPushOutcome: 'refused' });
  expect(built([], before)).toMatchObject({ lastPushAt: mark.at, lastPushOutcome: 'refused' });
});

it('of several pushes the newest is the issue’s, in whatever order its links are', () => {
  const held = [aLink(), aLink({ id: otherCase }), aLink({ id: aCaseId(1) })];
  const at = (day: number) => ({ ...mark, at: `2026-10-0${day}T10:00:00.000Z` });
  const marks = held.map(({ record }, n) => [record.id, at([2, 4, 3][n] ?? 1)] as const);
  const before = aMirror({ lastPushAt: at(1).at, lastPushOutcome: 'refused' });
  const memory = recall(before, { marks: new Map(marks), hosts: new Map() }, now);
  const after = buildMirror(held, memory, before, now, { id: 'site', salesforceHost: null });
  expect(after).toMatchObject({ lastPushAt: at(4).at, lastPushOutcome: 'pushed' });
});

it('says nothing of a push where there was none', () => {
  expect(built([aLink()])).not.toHaveProperty('lastPushAt');
});

it('believes no mark from the future, whoever wrote it', () => {
  const future = '2999-01-01T00:00:00.000Z';
  const before = aMirror({
    lastPushAt: future,
    lastPushOutcome: 'pushed',
    links: [aMirroredLink({ lastPush: { ...mark, at: future } })],
  });
  const after = built([aLink()], before);
  expect(after).not.toHaveProperty('lastPushAt');
  expect(after.links[0]?.lastPush).toBeNull();
});

it('keeps 80 of a thousand links in detail, counts all, and fits into a property', () => {
  const after = built(links(1000));
  expect(after.count).toBe(1000);
  expect(after.links).toHaveLength(80);
  expect(JSON.stringify(after).length).toBeLessThanOrEqual(30_000);
  expect(after.records.split(' ')).toEqual(
    links(1000)
      .slice(0, after.records.split(' ').length)
      .map(({ record }) => record.id),
  );
  expect(mirrorShape.safeParse(after).success).toBe(true);
});

it('keeps pushed links in detail before others, for their mark is nowhere else', () => {
  const late = aCaseId(900);
  const before = aMirror({ links: [aMirroredLink({ id: late, lastPush: mark })] });
  const kept = built(links(1000), before).links.map(({ record }) => record.id);
  expect(kept).toHaveLength(80);
  expect(kept.at(-1)).toBe(late);
});

const longName = (n: number) => `${'A'.repeat(70)}${n}__c`;
const longHost = `${'h'.repeat(60)}.${'h'.repeat(60)}.my.salesforce.com`;
const padded = aMirror({
  count: 100_000,
  objects: 'O'.repeat(30_000),
  records: 'r'.repeat(30_000),
  links: links(80).map(({ record: { id } }, n) =>
    aMirroredLink({ id, object: longName(n), lastPush: mark, host: longHost }),
  ),
});

it('fits, whatever somebody wrote into the property before, and counts what the Connector holds', () => {
  expect(mirrorShape.safeParse(padded).success).toBe(true);
  const held = Array.from({ length: 500 }, (_, n) => aLink({ id: aCaseId(n), object: longName(n) }));
  const after = built(held, padded);
  expect(bytesOf(after)).toBeLessThanOrEqual(30_000);
  expect(after.count).toBe(500);
});

it('a mirror that is carried on is cut down to what fits, at whole words', () => {
  const records = links(1500).map(({ record }) => record.id);
  const after = fitted({ ...padded, records: records.join(' ') });
  expect(bytesOf(after)).toBeLessThanOrEqual(30_000);
  expect(records).toContain(after.records.split(' ').at(-1));
  expect(mirrorShape.safeParse(after).success).toBe(true);
  expect(fitted(aMirror())).toEqual(aMirror());
});

it('two mirrors are the same whenever they were compared', () => {
  expect(sameMirror(aMirror(), aMirror({ comparedAt: '2026-01-01T00:00:00.000Z' }))).toBe(true);
  expect(sameMirror(aMirror(), aMirror({ links: [aMirroredLink({ viewOnly: true })] }))).toBe(false);
});

it.each([
  ['2026-10-05T11:00:00.000Z', false],
  ['2026-10-05T10:59:59.999Z', true],
  ['2999-01-01T00:00:00.000Z', true],
])('a mirror compared at %s is stale at noon: %p', (comparedAt, stale) => {
  expect(isStale(aMirror({ comparedAt }), now)).toBe(stale);
});

it.each([{ lastPushAt: mark.at }, { lastPushOutcome: mark.outcome }])(
  'half of a last push, as an editor may leave it, is none: %j',
  (half) => {
    const after = built([aLink()], aMirror(half));
    expect([after.lastPushAt, after.lastPushOutcome]).toEqual([undefined, undefined]);
  },
);

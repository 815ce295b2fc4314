import { mirror as mirrorShape } from '../../../../src/contract/links/mirror';
import {
  pushSealWith,
  sealedPush,
  sealedPushes,
  sealMarks,
  sealOver,
} from '../../../../src/links/model/push-seal';
import { aMirror, aMirroredLink, issueId, noon, oneCase, otherCase } from '../../../builders';

const seal = pushSealWith('one key');
const now = new Date(noon);
const mark = { at: '2026-10-05T10:00:00.000Z', outcome: 'pushed' } as const;
const sealed = seal.seal(issueId, oneCase, mark);

it('a sealed mark holds, fits into a mirror and is short', () => {
  expect(seal.holds(issueId, oneCase, sealed)).toBe(true);
  expect(sealed).toMatchObject(mark);
  expect(sealed.mac).toMatch(/^[\w-]{22}$/);
  const mirror = aMirror({ links: [aMirroredLink({ lastPush: sealed })] });
  expect(mirrorShape.parse(mirror)).toEqual(mirror);
});

it('a mark that an earlier release sealed still holds', () => {
  expect(seal.holds(issueId, oneCase, { ...mark, mac: 'RhaR4p3pptNyYs8MdmxZjw' })).toBe(true);
});

it.each([
  ['of another issue', '10174', oneCase, sealed],
  ['of another record', issueId, otherCase, sealed],
  ['of another time', issueId, oneCase, { ...sealed, at: '2026-10-05T10:00:00.001Z' }],
  ['of another outcome', issueId, oneCase, { ...sealed, outcome: 'refused' as const }],
  ['without a seal', issueId, oneCase, mark],
  ['with a made-up seal', issueId, oneCase, { ...sealed, mac: 'A'.repeat(22) }],
])('a mark %s does not hold', (_, issue, record, tried) => {
  expect(seal.holds(issue, record, tried)).toBe(false);
});

it('a mark of a push over one connection does not hold over another, though the record has the same id', () => {
  const [first, sandbox, emea] = ['site', 'sandbox', 'emea'].map((id) => sealOver(seal, id));
  expect(first?.holds(issueId, oneCase, sealed)).toBe(true);
  const there = sandbox?.seal(issueId, oneCase, mark);
  expect(there && [first, sandbox, emea].map((each) => each?.holds(issueId, oneCase, there))).toEqual([
    false,
    true,
    false,
  ]);
  expect(sealOver(null, 'sandbox')).toBeNull();
});

it('a seal under another key does not hold', () => {
  expect(pushSealWith('other key').holds(issueId, oneCase, sealed)).toBe(false);
});

it('a link tells its last push only where the seal holds, and nothing but time and outcome', () => {
  expect(sealedPush(seal, issueId, aMirroredLink({ lastPush: sealed }))).toEqual(mark);
  expect(sealedPush(seal, issueId, aMirroredLink({ lastPush: mark }))).toBeNull();
  expect(sealedPush(seal, issueId, aMirroredLink())).toBeNull();
  expect(sealedPush(null, issueId, aMirroredLink({ lastPush: sealed }))).toBeNull();
});

it('of an issue’s marks those that hold and are past may decide something', () => {
  const future = seal.seal(issueId, otherCase, { ...mark, at: '2999-01-01T00:00:00.000Z' });
  const links = [aMirroredLink({ lastPush: sealed }), aMirroredLink({ id: otherCase, lastPush: future })];
  expect(sealedPushes(seal, issueId, aMirror({ links }), now)).toEqual(new Map([[oneCase, mark]]));
  expect(sealedPushes(seal, issueId, null, now).size).toBe(0);
});

it('marks are sealed each for its record; without a seal they stay as they are', () => {
  const marks = new Map([[oneCase, mark]]);
  expect(sealMarks(seal, issueId, marks)).toEqual(new Map([[oneCase, sealed]]));
  expect(sealMarks(null, issueId, marks)).toEqual(marks);
});

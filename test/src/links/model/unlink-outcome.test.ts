import { nothingSeenGone, otherChanges, unlinkOutcome } from '../../../../src/links/model/unlink-outcome';

const two = ['target', 'other'];
const one = ['target'];

it.each([
  ['yes', two, ['other'], 'unlinked'],
  ['unknown', two, ['other'], 'unlinked'],
  ['failed', two, ['other'], 'unlinked'],
  ['yes', two, two, 'stillLinked'],
  ['unknown', two, two, 'stillLinked'],
  ['yes', two, null, 'notConfirmed'],
  ['unknown', one, null, 'notConfirmed'],
  ['yes', one, [], 'unlinked'],
  ['yes', one, one, 'lastLinkStays'],
  ['refused', one, one, 'lastLinkStays'],
  ['refused', one, null, 'notConfirmed'],
  ['refused', two, null, 'notConfirmed'],
  ['unknown', one, one, 'stillLinked'],
  ['yes', one, null, 'notConfirmed'],
] as const)('after %s, from %j to %j: %s', (said, before, after, outcome) => {
  expect(unlinkOutcome(said, { target: 'target', before, after })).toBe(outcome);
});

it('sees what went, unless it could not look', () => {
  const gone = (after: string[] | null): boolean => nothingSeenGone({ target: 'target', before: two, after });
  expect([gone(two), gone(null), gone(['target']), gone([])]).toEqual([true, true, false, false]);
});

it('names what else changed since the page was painted, and what the replacing lost', () => {
  const reads = { target: 'target', before: ['target', 'fresh', 'lost'], after: ['fresh'] };
  expect(otherChanges(reads, ['target', 'earlier'])).toEqual({
    appeared: ['fresh'],
    vanished: ['earlier', 'lost'],
  });
});

it('never counts the record itself among the others, not even where the page did not know it', () => {
  const stays = { target: 'target', before: one, after: one };
  expect(otherChanges(stays, [])).toEqual({ appeared: [], vanished: [] });
  expect(otherChanges({ ...stays, after: [] }, one)).toEqual({ appeared: [], vanished: [] });
});

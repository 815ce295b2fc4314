import { exactForms } from '../../../src/records/model/exact-forms';
import { restSeconds } from '../../../src/records/model/near-limit';
import { countSearch } from '../../../src/records/model/search-pace';
import { isTooShort, readSearchText } from '../../../src/records/model/search-text';

const now = new Date('2026-11-21T12:00:00.000Z');
const later = (ms: number) => new Date(now.getTime() + ms);

test.each([
  ['00001026', ['00001026']],
  ['1026', ['1026', '00001026']],
  ['#1026', ['#1026', '1026', '00001026']],
  ['INC-0042', ['INC-0042']],
  ['A12', ['A12']],
  ['12A', ['12A']],
  ['1#2', ['1#2']],
  ['##12', ['##12', '12', '00000012']],
  [`A${'1'.repeat(79)}`, [`A${'1'.repeat(79)}`]],
  [`A${'1'.repeat(80)}`, []],
  ['2026/00042', ['2026/00042']],
  ['ﺲ-٧', []],
  ['printer', []],
  ['printer 1026', []],
  ["1' OR 1=1", []],
  ['1\\', []],
  ['', []],
  ['1'.repeat(81), []],
])('as a number %j is asked for as %j', (text, forms) => {
  expect(exactForms(text)).toEqual(forms);
});

test.each([
  ['  Acme\u200b \u201cPump\u201d ', 'Acme "Pump"'],
  ['a\u0000b\nc', 'a b c'],
  ['a\u0000\u0001b', 'a b'],
  ['\u202Egnp', 'gnp'],
  ['𝒦estrel', '𝒦estrel'],
  ['ab\ud835', 'ab'],
])('%j is searched for as %j', (typed, text) => {
  expect(readSearchText(typed)).toBe(text);
});

test.each([
  ['a', true],
  ['a *', true],
  ['**??', true],
  ['𝟜', true],
  ['ab', false],
  ['a b', false],
  ['𝟜𝟜', false],
  ['京都', false],
])('too little to search for: %j is %p', (text, isShort) => {
  expect(isTooShort(text)).toBe(isShort);
});

test('from 95 % on search rests for five minutes after that was said', () => {
  const said = { most: 1_000, at: now };
  expect(restSeconds(null, now)).toBe(0);
  expect(restSeconds({ ...said, used: 949 }, now)).toBe(0);
  expect(restSeconds({ ...said, used: 950 }, now)).toBe(300);
  expect(restSeconds({ ...said, used: 1_200 }, later(299_001))).toBe(1);
  expect(restSeconds({ ...said, used: 1_200 }, later(300_000))).toBe(0);
});

test('thirty searches a minute are let through, and the next one is told how long to wait', () => {
  let before: Parameters<typeof countSearch>[0] = null;
  for (let n = 0; n < 30; n++) {
    const { count, waitSeconds } = countSearch(before, later(n * 1_000));
    expect([count.searches, waitSeconds]).toEqual([n + 1, 0]);
    before = count;
  }
  expect(countSearch(before, later(30_000)).waitSeconds).toBe(30);
  expect(countSearch(before, later(59_001)).waitSeconds).toBe(1);
  expect(countSearch(before, later(60_000))).toEqual({
    count: { since: later(60_000).toISOString(), searches: 1 },
    waitSeconds: 0,
  });
  expect(countSearch({ since: later(90_000).toISOString(), searches: 30 }, now).waitSeconds).toBe(0);
});

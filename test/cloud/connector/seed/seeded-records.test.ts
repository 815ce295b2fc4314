import { toId18 } from '../state/record-id';
import { seededRecords } from './seeded-records';

test('the seed is the same every time, with enough cases for a large project', () => {
  const records = seededRecords();
  expect(seededRecords()).toEqual(records);
  expect(records.filter(({ son }) => son === 'Case').length).toBeGreaterThanOrEqual(2_000);
  expect(new Set(records.map(({ son }) => son)).size).toBe(6);
});

test('every id is unique and has correct check characters', () => {
  const ids = seededRecords().map(({ soid }) => soid);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => toId18(id.slice(0, 15)) !== id)).toEqual([]);
});

test('more cases can be requested, and the first are the same', () => {
  const more = seededRecords(10_000);
  const cases = more.filter(({ son }) => son === 'Case').map(({ soid }) => soid);
  expect(cases).toHaveLength(10_002);
  expect(new Set(cases).size).toBe(10_002);
  expect(more.slice(0, 2_000)).toEqual(seededRecords().slice(0, 2_000));
});

test('the documented cases are there', () => {
  const ids = seededRecords().map(({ soid }) => soid);
  expect(ids).toEqual(expect.arrayContaining(['500Qy00000VvNShIAN', '500J80000019IF9IAM']));
});

import { openDatabase } from '../../database';
import { Backoffs } from './backoffs';

const backoff = { firstMs: 4_000, factor: 2, mostMs: 10_000 };

test('each event has its own back-off, which survives a restart and ends with a delivery', () => {
  const db = openDatabase(':memory:');
  const first = new Backoffs(db);
  expect([first.next('a', backoff), first.next('a', backoff), first.next('b', backoff)]).toEqual([
    4_000, 8_000, 4_000,
  ]);
  const second = new Backoffs(db);
  expect(second.next('a', backoff)).toBe(10_000);
  second.forget('a');
  expect(second.next('a', backoff)).toBe(4_000);
});

import { FixedWindow } from './fixed-window';
import { SlidingWindow } from './sliding-window';

test('a sliding window drops each entry when its own time is over', () => {
  const window = new SlidingWindow(1_000);
  window.add(0);
  window.add(400, 2);
  expect([window.sum(999), window.sum(1_000), window.sum(1_399), window.sum(1_400)]).toEqual([3, 2, 2, 0]);
  window.add(1_400);
  expect(window.sum(1_400)).toBe(1);
});

test('a fixed window starts again at full hours', () => {
  const window = new FixedWindow(1_000);
  window.add(900, 2);
  window.add(999);
  expect([window.sum(999), window.msLeft(999)]).toEqual([3, 1]);
  expect([window.sum(1_000), window.msLeft(1_000)]).toEqual([0, 1_000]);
  window.add(1_000);
  expect(window.sum(1_999)).toBe(1);
});

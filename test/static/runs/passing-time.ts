import { act } from '@testing-library/react';

/** Lets so much time pass on the page's clock; jest's own clock must run. */
export function pass(ms: number): Promise<void> {
  return act(() => jest.advanceTimersByTimeAsync(ms));
}

/** Hides the page's tab or shows it again, and tells it. */
export function hidePage(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Second by second, as the page draws what each of them brings. */
export async function passSeconds(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) await pass(1_000);
}

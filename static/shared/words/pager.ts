import { amount } from './numbers';

/** The words of lists that come in pages. */
export const pagerWords = { pages: 'Pages', previous: 'Previous', next: 'Next' } as const;

/** "51 to 100 of 4,812": which part of a list is shown. */
export function rangeShown(from: number, shown: number, total: number): string {
  return `${amount(from + 1)} to ${amount(from + shown)} of ${amount(total)}`;
}

import type { JSX } from 'react';
import type { CardsView } from '../../../src/contract/records/cards';
import { readLine } from '../words/row-card';
import { useMinutes } from './use-minutes';

/** As whom cards were read, and when. */
export function ReadLine({ view }: { readonly view: Pick<CardsView, 'seenAs' | 'readAt'> }): JSX.Element {
  useMinutes();
  return <span>{readLine(view)}</span>;
}

import type { JSX } from 'react';
import { readLine } from '../words/row-card';
import type { ShownCards } from './shown-cards';
import { useMinutes } from './use-minutes';

/** As whom cards were read, and when. */
export function ReadLine(props: Pick<ShownCards, 'seenAs' | 'readAt'>): JSX.Element {
  useMinutes();
  return <span>{readLine(props)}</span>;
}

import * as z from 'zod/mini';
import type { CardsView } from '../../../src/contract/records/cards';
import { instant } from '../../../src/contract/time';
import type { Reader } from '../../shared/bridge/reader';
import { valueWords } from '../words/row-card';

const shownCard = z.object({
  id: z.string(),
  objectLabel: z.string(),
  title: z.nullable(z.string()),
  status: z.nullable(z.string()),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
});

/** A card with its values in words. */
export type ShownCard = z.output<typeof shownCard>;

/**
 * Cards as their reader sees them. They are kept in this form, which needs nothing of the schema library that the panel does
 * not load anyway.
 */
export const shownCards = z.object({
  cards: z.array(shownCard),
  unread: z.array(z.string()),
  seenAs: z.nullable(z.string()),
  readAt: instant,
});
export type ShownCards = z.output<typeof shownCards>;

/** Cards for one reader. */
export function cardsFor(reader: Reader, { cards, unread, seenAs, readAt }: CardsView): ShownCards {
  return {
    cards: cards.map(({ id, objectLabel, title, status, facts }) => ({
      id,
      objectLabel,
      title,
      status,
      facts: facts.map(({ label, value }) => ({ label, value: valueWords(value, reader) })),
    })),
    unread,
    seenAs,
    readAt,
  };
}

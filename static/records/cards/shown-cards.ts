import * as z from 'zod/mini';
import type { CardsView } from '../../../src/contract/records/cards';
import { instant } from '../../../src/contract/time';
import type { Reader } from '../../shared/bridge/reader';
import { titleWords, valueWords } from '../words/row-card';

const shownCard = z.object({
  id: z.string(),
  object: z.string(),
  objectLabel: z.string(),
  title: z.nullable(z.string()),
  about: z.nullable(z.string()),
  status: z.nullable(z.string()),
  isClosed: z.nullable(z.boolean()),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
});

/** A card with its values in words. `title` has what the record is `about` in it. */
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
  ownLogInHasEnded: z.boolean(),
});
export type ShownCards = z.output<typeof shownCards>;

/** Cards for one reader. */
export function cardsFor(reader: Reader, { cards, unread, seenAs, readAt, ownLogIn }: CardsView): ShownCards {
  return {
    cards: cards.map(({ id, object, objectLabel, title, about, status, isClosed, facts }) => ({
      id,
      object,
      objectLabel,
      title: titleWords(title, about),
      about,
      status,
      isClosed,
      facts: facts.map(({ label, value }) => ({ label, value: valueWords(value, reader) })),
    })),
    unread,
    seenAs,
    readAt,
    ownLogInHasEnded: ownLogIn === 'ended',
  };
}

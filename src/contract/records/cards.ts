import * as z from 'zod/mini';
import { objectName, recordId } from '../links/link';
import { procedure } from '../procedure';
import { instant } from '../time';
import { salesforceTrouble } from './trouble';

const text = z.string().check(z.maxLength(1_000));

/** A field's value, for the page to write in the reader's locale and time zone. `currency` is its code. */
const cardValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text }),
  z.object({
    kind: z.literal('number'),
    value: z.number(),
    currency: z.nullable(z.string().check(z.maxLength(3))),
  }),
  z.object({ kind: z.literal('percent'), value: z.number() }),
  z.object({ kind: z.literal('day'), day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)) }),
  z.object({ kind: z.literal('instant'), at: instant }),
  z.object({ kind: z.literal('yesNo'), value: z.boolean() }),
]);
export type CardValue = z.output<typeof cardValue>;

/**
 * What is shown of a record, as it was read just now. `title` is its name or number, null where it has none or it is
 * hidden; `about` is its subject, where the card shows one besides. `status` is the field that an admin chose for it;
 * `isClosed` is null where the object does not know of being closed, or hides it.
 */
export const card = z.object({
  id: recordId,
  object: objectName,
  objectLabel: z.string(),
  title: z.nullable(text),
  about: z.nullable(text),
  status: z.nullable(text),
  isClosed: z.nullable(z.boolean()),
  facts: z.array(z.object({ label: text, value: cardValue })),
});
export type Card = z.output<typeof card>;

/**
 * How the asking person stands with a log-in of their own: the access is not for that, they have none, they have one, or it
 * has ended and has to be made again.
 */
export const ownLogInState = z.enum(['notOffered', 'none', 'connected', 'ended']);
export type OwnLogInState = z.output<typeof ownLogInState>;

/**
 * Cards of the records an issue is linked to now. `unread`: records that are gone from Salesforce or hidden from whose
 * eyes were used. Records of objects no admin chose are in neither. `seenAs` is the name of that user.
 */
const cardsView = z.object({
  cards: z.array(card),
  unread: z.array(recordId),
  seenAs: z.nullable(z.string()),
  ownLogIn: ownLogInState,
  readAt: instant,
  trouble: z.nullable(salesforceTrouble),
});
export type CardsView = z.output<typeof cardsView>;

/** What an issue's surfaces may ask about Salesforce itself. The issue is the one of the signed context. */
export const recordsContract = {
  readCards: procedure(z.strictObject({}), cardsView),
};

import type { Card } from '../../contract/records/cards';
import type { FoundRecord, SearchView } from '../../contract/records/search';
import type { OpenedConnection } from '../../connections/open-connection';
import type { Ports } from '../../ports/ports';
import { asAppError } from '../../shared/consequence';
import { cardsOf } from '../cards-of';
import { completeRecords, mostFacts } from './complete-records';
import type { Eyes } from '../eyes';
import type { Found } from './find-records';
import { inTime } from './in-time';
import type { ShapeNeeds } from '../shape-of';

type Linked = ReadonlySet<string> | null;
type Needs = ShapeNeeds & Pick<Ports, 'sleep'>;

/** What the Connector knows besides is waited for so long. */
const besidesMs = 1_000;

interface Placing {
  readonly found: Found;
  /** What is linked here, which is read meanwhile. */
  readonly linked: Promise<Linked>;
  /** Whether Salesforce may be asked for more. */
  readonly mayAskMore: boolean;
}

/**
 * Found records as cards, each with whether it is linked here.
 * @throws SalesforceError
 */
export async function placeFound(
  ports: Needs,
  eyes: Eyes,
  { found, linked, mayAskMore }: Placing,
): Promise<Pick<SearchView, 'found' | 'mayHaveMore' | 'linkedIsKnown'>> {
  const { records, mayHaveMore } = found;
  const whole = mayAskMore && found.isPartial ? await completeRecords(ports, eyes, records) : records;
  const [cards, here] = await Promise.all([cardsOf(ports, eyes, whole), inTime(ports, linked, besidesMs)]);
  const placed = (card: Card): FoundRecord => ({
    ...card,
    facts: card.facts.slice(0, mostFacts),
    isLinked: here?.has(card.id) ?? false,
  });
  return { found: cards.map(placed), mayHaveMore, linkedIsKnown: here !== null };
}

/** Ids of the records that the Connector names as linked to the issue now; null where it did not say. */
export async function readLinked(
  { log }: Pick<Ports, 'log'>,
  opened: OpenedConnection,
  issueId: string,
): Promise<Linked> {
  try {
    const held = await opened.use(({ connector }) => connector.readLinks(issueId));
    return new Set(held.map(({ record }) => record.id));
  } catch (error) {
    log.trouble('links not compared', { code: asAppError(error).code }, error);
    return null;
  }
}

import type { Card } from '../../contract/records/cards';
import { cardsOf } from '../cards-of';
import type { Eyes } from '../eyes';
import type { ShapeNeeds } from '../shape-of';
import { completeRecords, mostFacts } from './complete-records';
import type { Found } from './find-records';

/**
 * Found records as cards, each with the facts that tell it from the others. `mayAskMore`: whether Salesforce may be asked for
 * what search did not return.
 * @throws SalesforceError
 */
export async function foundCards(
  ports: ShapeNeeds,
  eyes: Eyes,
  { records, isPartial }: Found,
  mayAskMore: boolean,
): Promise<Card[]> {
  const whole = mayAskMore && isPartial ? await completeRecords(ports, eyes, records) : records;
  const cards = await cardsOf(ports, eyes, whole);
  return cards.map((card) => ({ ...card, facts: card.facts.slice(0, mostFacts) }));
}

import { makeInvoke } from '@forge/bridge';
import type { Reply } from '../../../src/contract/procedure';
import type { CardsView, recordsContract } from '../../../src/contract/records/cards';
import type { SearchView, searchContract, WhereLinkedView } from '../../../src/contract/records/search';
import { asking, type Definitions } from './ask';

const invoke = makeInvoke<Definitions<typeof recordsContract & typeof searchContract>>();

/** Cards of the records the issue is linked to now, as Salesforce has them. */
export function readCards(): Promise<Reply<CardsView>> {
  return asking(invoke('readCards', {}));
}

/**
 * Records whose text has these words, of which the last one may be a beginning, or whose number this is. `object` restricts
 * it to one. An empty text asks for what this person viewed last.
 */
export function searchRecords(text: string, object: string | null): Promise<Reply<SearchView>> {
  return asking(invoke('searchRecords', { text, object }));
}

/** On which issues these records are: on this one, and on others, of those this person may see. */
export function findWhereLinked(recordIds: readonly string[]): Promise<Reply<WhereLinkedView>> {
  return asking(invoke('findWhereLinked', { recordIds: [...recordIds] }));
}

import { makeInvoke } from '@forge/bridge';
import type { Reply } from '../../../src/contract/procedure';
import type { CardsView, recordsContract } from '../../../src/contract/records/cards';
import { asking, type Definitions } from './ask';

const invoke = makeInvoke<Definitions<typeof recordsContract>>();

/** Cards of the records the issue is linked to now, as Salesforce has them. */
export function readCards(): Promise<Reply<CardsView>> {
  return asking(invoke('readCards', {}));
}

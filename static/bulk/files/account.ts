import type { BulkView } from '../../../src/contract/bulk/bulk';
import type { ItemView } from '../../../src/contract/bulk/item';
import type { RunView } from '../../../src/contract/bulk/run-view';

/** All there is to tell about a run: what a receipt is made of. */
export interface Account {
  readonly project: BulkView['project'];
  readonly run: RunView;
  readonly items: readonly ItemView[];
}

import type { BulkView } from '../../../src/contract/runs/questions';
import type { ItemView } from '../../../src/contract/runs/item';
import type { RunView } from '../../../src/contract/runs/run-view';

/** All there is to tell about a run: what a receipt is made of. */
export interface Account {
  readonly project: BulkView['project'];
  readonly run: RunView;
  readonly items: readonly ItemView[];
}

import type { WireError } from '../../src/contract/errors';
import type { RunView } from '../../src/contract/runs/run-view';

/** A run on the page, and how it came there. */
export interface Shown {
  readonly run: RunView;
  /** Whether somebody just asked for it: it takes the focus. */
  readonly takesFocus: boolean;
  /** Whether it was begun by a press on this page, which goes on as far as Jira lets it. */
  readonly asksOn: boolean;
  /** What kept the press from coming further. */
  readonly error: WireError | null;
}

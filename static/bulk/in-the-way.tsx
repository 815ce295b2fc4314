import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { RunView } from '../../src/contract/bulk/run-view';
import { Message } from '../shared/ui/message';
import { historyWords, inTheWay, restWaits } from '../shared/words/bulk-history';
import { progressOf } from './run/progress-of';

/** Whose run is under way instead, or is partly pushed; how far it is, and the way to it. */
export function InTheWay({
  run,
  onWatch,
}: {
  readonly run: RunView;
  readonly onWatch: () => void;
}): JSX.Element {
  const { done, total } = progressOf(run);
  const isPartly = run.phase === 'partly';
  const words = isPartly || run.phase === 'gathering' ? historyWords.openIt : historyWords.watch;
  return (
    <div role={isPartly ? 'status' : 'alert'}>
      <Message notice={isPartly ? restWaits(run) : inTheWay(run, done, total)}>
        <Button spacing="compact" onClick={onWatch}>
          {words}
        </Button>
      </Message>
    </div>
  );
}

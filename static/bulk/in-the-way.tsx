import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { RunView } from '../../src/contract/bulk/run-view';
import { Message } from '../shared/ui/message';
import { historyWords, inTheWay } from '../shared/words/bulk-history';
import { progressOf } from './run/progress-of';

/** Whose run is under way instead, how far it is, and the way to watch it. */
export function InTheWay({
  run,
  onWatch,
}: {
  readonly run: RunView;
  readonly onWatch: () => void;
}): JSX.Element {
  const { done, total } = progressOf(run);
  return (
    <div role="alert">
      <Message notice={inTheWay(run, done, total)}>
        <Button spacing="compact" onClick={onWatch}>
          {historyWords.watch}
        </Button>
      </Message>
    </div>
  );
}

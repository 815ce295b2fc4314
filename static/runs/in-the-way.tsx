import { isOver } from '../../src/contract/runs/phase';
import Button from '@atlaskit/button/default/button';
import { useEffect, type JSX } from 'react';
import type { RunView } from '../../src/contract/runs/run-view';
import { Message } from '../shared/ui/message';
import { history as historyWords } from './messages/en.yml';
import { inTheWay, restWaits } from './words/history';
import { progressOf } from './run/progress-of';
import { useRun } from './run/use-run';

interface InTheWayProps {
  readonly projectId: string;
  readonly first: RunView;
  readonly onWatch: (run: RunView) => void;
  /** It is over: nothing is in the way any more. The same function each time, or it would be told again. */
  readonly onOver: () => void;
}

/** Whose run is under way instead, or is partly pushed; how far it is as long as it is, and the way to it. */
export function InTheWay({ projectId, first, onWatch, onOver }: InTheWayProps): JSX.Element | null {
  const { run } = useRun(projectId, first);
  const isGone = isOver(run.phase);
  useEffect(() => {
    if (isGone) onOver();
  }, [isGone, onOver]);
  if (isGone) return null;
  const { done, total } = progressOf(run);
  const isPartly = run.phase === 'partly';
  const words = isPartly || run.phase === 'gathering' ? historyWords.openIt : historyWords.watch;
  return (
    <div role={isPartly ? 'status' : 'alert'}>
      <Message notice={isPartly ? restWaits(run) : inTheWay(run, done, total)}>
        <Button
          spacing="compact"
          onClick={() => {
            onWatch(run);
          }}
        >
          {words}
        </Button>
      </Message>
    </div>
  );
}

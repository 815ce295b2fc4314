import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { triedFirst } from '../../../src/contract/bulk/bulk';
import type { RunView } from '../../../src/contract/bulk/run-view';
import { AskedButton } from '../../shared/ui/asked-button';
import { planWords } from '../../shared/words/bulk-plan';
import { cancelConsequence, runWords } from '../../shared/words/bulk-run';
import { isOver, sentOf, toPush } from './progress-of';
import type { RunCommands } from './use-run-commands';

interface RunButtonsProps {
  readonly run: RunView;
  readonly commands: RunCommands;
  /** Ends a run of which nothing was sent, and goes back to choosing. */
  readonly onDiscard: () => void;
}

/** What can be done with a run in its phase. Nothing where it is over or being ended. */
export function RunButtons({ run, commands, onDiscard }: RunButtonsProps): JSX.Element | null {
  const { running, give } = commands;
  const { phase } = run;
  if (isOver(phase) || phase === 'cancelling') return null;
  return <div className="line">{buttons()}</div>;

  function buttons(): JSX.Element {
    if (phase === 'previewing') return discard(planWords.stop);
    if (phase === 'ready') {
      if (toPush(run) === 0) return discard(planWords.chooseAgain);
      return (
        <>
          {button('start', runWords.start, true)}
          {toPush(run) > triedFirst && button('tryFirst', runWords.tryFirst)}
          {discard(runWords.discard)}
        </>
      );
    }
    if (phase === 'tried') {
      return (
        <>
          {button('start', runWords.rest, true)}
          {button('cancel', runWords.stop)}
        </>
      );
    }
    return (
      <>
        {(phase === 'pushing' || phase === 'trying') && button('pause', runWords.pause)}
        {(phase === 'paused' || phase === 'stalled') && button('resume', runWords.resume, true)}
        {sentOf(run) === 0 && phase === 'paused' ? discard(runWords.discard) : cancel()}
      </>
    );
  }

  function button(
    command: 'start' | 'tryFirst' | 'pause' | 'resume' | 'cancel',
    label: string,
    primary = false,
  ) {
    return (
      <Button
        appearance={primary ? 'primary' : 'default'}
        isLoading={running === command}
        isDisabled={running !== null && running !== command}
        onClick={() => void give(command)}
      >
        {label}
      </Button>
    );
  }

  function discard(label: string): JSX.Element {
    return (
      <Button
        isLoading={running === 'cancel'}
        isDisabled={running !== null && running !== 'cancel'}
        onClick={onDiscard}
      >
        {label}
      </Button>
    );
  }

  function cancel(): JSX.Element {
    return (
      <AskedButton
        label={runWords.cancel}
        question={runWords.cancelQuestion}
        consequence={cancelConsequence(run.standing.by.waiting)}
        no={runWords.keep}
        running={running === 'cancel'}
        isDisabled={running !== null}
        onConfirm={() => give('cancel')}
      />
    );
  }
}

import { isOver } from '../../../src/contract/runs/phase';
import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { triedFirst } from '../../../src/contract/runs/questions';
import type { RunView } from '../../../src/contract/runs/run-view';
import { AskedButton } from '../../shared/ui/asked-button';
import {
  asking as askingWords,
  bulk as bulkWords,
  plan as planWords,
  run as runWords,
} from '../messages/en.yml';
import { canResume } from '../words/pauses';
import { isDraft, sentOf, toPush } from './progress-of';
import type { RunCommands } from './use-run-commands';

interface RunButtonsProps {
  readonly run: RunView;
  readonly commands: RunCommands;
  /** Whether the form of a new run still has what this one was begun with. */
  readonly isFormKept: boolean;
  /** Ends a run of which nothing was sent, and goes back to choosing. */
  readonly onDiscard: () => void;
  /** Goes back to choosing; the run stays as it is. */
  readonly onLeave: () => void;
}

/** What can be done with a run in its phase. Nothing where it is being ended. */
export function RunButtons({
  run,
  commands,
  isFormKept,
  onDiscard,
  onLeave,
}: RunButtonsProps): JSX.Element | null {
  const { running, isAskingOn, give } = commands;
  const { phase } = run;
  if (phase === 'cancelling') return null;
  return (
    <div className="stack tight">
      <div className="line">{buttons()}</div>
      {isDraft(run) && isFormKept && run.isYours && <p className="subtle">{planWords.backToForm}</p>}
      {isDraft(run) && !isFormKept && run.chosen.how === 'list' && (
        <p className="subtle">{askingWords.listGoes}</p>
      )}
    </div>
  );

  function buttons(): JSX.Element {
    if (isOver(phase)) return newRun(true);
    if (phase === 'gathering') {
      return (
        <>
          {button('goOn', askingWords.goOn, true)}
          {discard(runWords.discard)}
        </>
      );
    }
    if (phase === 'previewing') return discard(planWords.stop);
    if (phase === 'ready') {
      if (toPush(run) === 0 && !run.isPartial) return discard(planWords.chooseAgain);
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
    if (phase === 'partly') {
      return (
        <>
          {button('start', runWords.rest, true)}
          {button('cancel', runWords.stop)}
          {newRun(false)}
        </>
      );
    }
    return (
      <>
        {(phase === 'pushing' || phase === 'trying') && button('pause', runWords.pause)}
        {(phase === 'paused' || phase === 'stalled') &&
          canResume(run) &&
          button('resume', runWords.resume, true)}
        {sentOf(run) === 0 && phase === 'paused' ? discard(runWords.discard) : cancel()}
      </>
    );
  }

  // Each button has a key of its own: one that takes another's place must not have its focus, nor the Enter that was meant for it.

  /** Another command has to be waited for; a press that goes on part by part may be ended at any time. */
  function isHeld(command: string): boolean {
    return running !== null && running !== command && !(command === 'cancel' && isAskingOn);
  }

  /** What would push is not offered while its connection sends nothing; the reason stands above. */
  function isStopped(command: string): boolean {
    return run.stop !== undefined && (command === 'start' || command === 'tryFirst' || command === 'resume');
  }

  function newRun(primary: boolean): JSX.Element {
    return (
      <Button
        key="newRun"
        appearance={primary ? 'primary' : 'default'}
        isDisabled={running !== null}
        onClick={onLeave}
      >
        {bulkWords.newRun}
      </Button>
    );
  }

  function button(
    command: 'start' | 'tryFirst' | 'goOn' | 'pause' | 'resume' | 'cancel',
    label: string,
    primary = false,
  ) {
    // A press of another name may have led to a draft.
    const isGoing = command === 'goOn' && isAskingOn;
    return (
      <Button
        key={label}
        appearance={primary ? 'primary' : 'default'}
        isLoading={running === command || isGoing}
        isDisabled={(!isGoing && isHeld(command)) || isStopped(command)}
        onClick={() => void give(command)}
      >
        {label}
      </Button>
    );
  }

  function discard(label: string): JSX.Element {
    return (
      <Button key={label} isLoading={running === 'cancel'} isDisabled={isHeld('cancel')} onClick={onDiscard}>
        {label}
      </Button>
    );
  }

  function cancel(): JSX.Element {
    return (
      <AskedButton
        key="cancel"
        label={runWords.cancel}
        question={runWords.cancelQuestion}
        consequence={runWords.cancelConsequence({ count: run.standing.by.waiting })}
        no={runWords.keep}
        running={running === 'cancel'}
        isDisabled={isHeld('cancel')}
        onConfirm={() => give('cancel')}
      />
    );
  }
}

import { isUnderWay } from '../../../src/contract/runs/phase';
import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { openSettingsPage } from '../../shared/bridge/navigation';
import { Message } from '../../shared/ui/message';
import { toned } from '../../shared/words/notice';
import { bulk as bulkWords, run as runWords } from '../messages/en.yml';
import { bulkNotice, isOutOfReach } from '../words/bulk';
import { wayWithoutSettings } from '../words/pause-ways';
import { pauseNeedsSettings, pauseNotice, stalledNotice } from '../words/pauses';
import { stopNotice } from '../words/stops';
import { waitNotice } from '../words/waits';
import type { Notice } from '../../shared/words/notice';
import type { WatchedRun } from './use-run';

interface RunNoticesProps {
  readonly watched: WatchedRun;
  readonly mayAdminister: boolean;
  /** Whether it is told beside the buttons that sending is stopped. */
  readonly isStopTold: boolean;
}

/** Why a run rests or waits, and whether what is shown may be out of date: each with the way out. */
export function RunNotices({ watched, mayAdminister, isStopTold }: RunNoticesProps): JSX.Element {
  const { run, missed, look } = watched;
  const rest = restOf(watched);
  const stopped = isStopTold ? null : stopNotice(run);
  const way = run.phase === 'paused' ? wayWithoutSettings(run, mayAdminister) : null;
  return (
    <>
      {missed && (
        <div role="alert">
          <Message notice={missedNotice(missed, run)}>
            <Button spacing="compact" onClick={look}>
              {runWords.lookAgain}
            </Button>
          </Message>
        </div>
      )}
      {stopped && <Message notice={stopped} />}
      {rest && (
        <Message notice={rest}>
          {mayAdminister && pauseNeedsSettings(run) && (
            <Button spacing="compact" onClick={openSettingsPage}>
              {bulkWords.openSettings}
            </Button>
          )}
        </Message>
      )}
      {way && <p>{way}</p>}
    </>
  );
}

function restOf({ run }: WatchedRun): Notice | null {
  const { phase, pause, waits, isQueued } = run;
  if (phase === 'stalled') return stalledNotice();
  if (phase === 'pausing') return { tone: 'info', title: runWords.pausingHint };
  if (phase === 'paused' && pause) return pauseNotice(pause, run);
  if (waits) return waitNotice(waits);
  return isQueued ? { tone: 'info', title: runWords.queued } : null;
}

function missedNotice(error: NonNullable<WatchedRun['missed']>, { phase }: WatchedRun['run']): Notice {
  if (isOutOfReach(error)) return bulkNotice(error);
  const { title, whatToDo, goesOn } = runWords.notRead;
  const because = bulkNotice(error).title;
  // Of a run that rests nobody can promise that it goes on.
  return toned('warning', { title, whatToDo: (isUnderWay(phase) ? goesOn : whatToDo)({ because }) });
}

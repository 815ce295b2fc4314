import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { Repeatable, RunChoice } from '../../../src/contract/runs/choice';
import type { RunView } from '../../../src/contract/runs/run-view';
import { AskedButton } from '../../shared/ui/asked-button';
import { Outcome } from '../../shared/ui/outcome';
import { repeats, result as resultWords } from '../messages/en.yml';
import type { Begin } from '../begin';
import { useBeginning } from './use-beginning';
import { openCount, type StillOpen } from './use-open-items';

interface RepeatButtonsProps {
  readonly run: RunView;
  readonly open: StillOpen;
  readonly begin: Begin;
}

const wrong = ['refused', 'failed'] as const satisfies readonly Repeatable[];

/** Sends once more what did not simply work, each button with its count; what a later run settled is not offered, and that is said. */
export function RepeatButtons({ run, open, begin }: RepeatButtonsProps): JSX.Element | null {
  const retry = useBeginning(begin);
  const unknown = useBeginning(begin);
  const rest = useBeginning(begin);
  const isBusy = retry.running || unknown.running || rest.running;
  const count = {
    wrong: openCount(open, run, wrong),
    unknown: openCount(open, run, ['unknown']),
    notSent: openCount(open, run, ['notSent']),
  };
  const settled = open === null || open === 'all' ? 0 : open.settledLater;
  const isAny = count.wrong + count.unknown + count.notSent > 0;
  const repeat = (outcomes: readonly Repeatable[]): RunChoice => ({
    how: 'again',
    runId: run.id,
    outcomes: [...outcomes],
    code: null,
  });
  return (
    <>
      {settled > 0 && <p>{isAny ? resultWords.someSettled({ count: settled }) : resultWords.settled}</p>}
      {isAny && (
        <div className="line">
          {count.notSent > 0 && (
            <Button
              isLoading={rest.running}
              isDisabled={isBusy && !rest.running}
              onClick={() => void rest.start(repeat(['notSent']))}
            >
              {repeats.notSent({ count: count.notSent })}
            </Button>
          )}
          {count.wrong > 0 && (
            <Button
              isLoading={retry.running}
              isDisabled={isBusy && !retry.running}
              onClick={() => void retry.start(repeat(wrong))}
            >
              {repeats.wrong({ count: count.wrong })}
            </Button>
          )}
          {count.unknown > 0 && (
            <AskedButton
              label={repeats.unknown({ count: count.unknown })}
              question={resultWords.againQuestion}
              consequence={resultWords.againConsequence}
              no={resultWords.keepUnknown}
              running={unknown.running}
              isDisabled={isBusy && !unknown.running}
              onConfirm={() => unknown.start(repeat(['unknown']))}
            />
          )}
        </div>
      )}
      <Outcome notice={retry.notice ?? unknown.notice ?? rest.notice} />
    </>
  );
}

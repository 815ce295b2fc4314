import { isOver } from '../../../src/contract/runs/phase';
import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { openSettingsPage } from '../../shared/bridge/navigation';
import { AskedButton } from '../../shared/ui/asked-button';
import { Outcome } from '../../shared/ui/outcome';
import { causeList as causesWords, result as resultWords } from '../messages/en.yml';
import { repeatTheseLabel } from '../words/causes';
import { isMendedInSettings } from '../words/pauses';
import { itemTable } from '../files/item-table';
import { toCsv } from '../../shared/files/to-csv';
import { useItemDownload } from '../files/use-item-download';
import { anyItem } from '../items/read-items-until';
import type { CauseContext, CauseGroup } from './cause-groups';
import { openOfCause } from './use-open-items';
import { useBeginning } from './use-beginning';

interface CauseButtonsProps extends CauseContext {
  readonly cause: CauseGroup;
  readonly titleId: string;
}

/** What can be done about a cause: mend it in the settings, send its items again once the run is over, or take them along. */
export function CauseButtons(props: CauseButtonsProps): JSX.Element {
  const { project, run, mayAdminister, open, begin, cause, titleId } = props;
  const { outcome, code } = cause;
  const files = useItemDownload({ projectId: project.id, runId: run.id });
  const retry = useBeginning(begin);
  const isRepeatable = outcome === 'refused' || outcome === 'failed' || outcome === 'unknown';
  const isOffered = isOver(run.phase) && !run.isPartial && open !== null && isRepeatable;
  const stands = openOfCause(open, cause);

  return (
    <>
      <div className="line">
        {isMendedInSettings(code) && mayAdminister && (
          <Button spacing="compact" onClick={openSettingsPage}>
            {causesWords.openSettings}
          </Button>
        )}
        {isOffered && (stands > 0 ? again(outcome) : <span className="subtle">{causesWords.settled}</span>)}
        <Button
          spacing="compact"
          aria-describedby={titleId}
          isLoading={files.running !== null}
          onClick={() => void downloadThese()}
        >
          {causesWords.download}
        </Button>
      </div>
      <Outcome notice={retry.notice ?? files.notice} />
    </>
  );

  function again(state: 'refused' | 'failed' | 'unknown'): JSX.Element {
    const send = (): Promise<void> => retry.start({ how: 'again', runId: run.id, outcomes: [state], code });
    if (state === 'unknown') {
      return (
        <AskedButton
          label={repeatTheseLabel('pushAgain', stands, cause.count)}
          question={resultWords.againQuestion}
          consequence={resultWords.againConsequence}
          no={resultWords.keepUnknown}
          running={retry.running}
          isDisabled={retry.running}
          onConfirm={send}
        />
      );
    }
    return (
      <Button
        spacing="compact"
        aria-describedby={titleId}
        isLoading={retry.running}
        onClick={() => void send()}
      >
        {repeatTheseLabel('retry', stands, cause.count)}
      </Button>
    );
  }

  function downloadThese(): Promise<void> {
    return files.download('these', {
      filter: { ...anyItem, state: outcome },
      make: (items) => ({
        name: `${outcome}-${code.toLowerCase().replaceAll('_', '-')}-${project.key}-${run.id}.csv`,
        type: 'text/csv',
        text: toCsv(
          itemTable(
            run,
            items.filter((item) => item.code === code),
          ),
        ),
      }),
    });
  }
}

import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import type { PastRun, RunView } from '../../../src/contract/runs/run-view';
import { watchRun } from '../../shared/backend/runs';
import { Outcome } from '../../shared/ui/outcome';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import { history as historyWords } from '../messages/en.yml';
import { bulkNotice } from '../words/bulk';
import { chosenWords } from '../words/chosen';
import { endWords, pastCountsLine } from '../words/history';
import { nameOr } from '../../shared/words/people';
import { onDateAt } from '../../shared/words/time';
import { useActionNotice } from '../last-action';
import { usePastCounts } from './use-past-counts';

interface PastRunsProps {
  readonly projectId: string;
  readonly runs: readonly PastRun[];
  /** The run the page shows already. */
  readonly shown: string | null;
  readonly onOpen: (run: RunView) => void;
}

/** The project's runs: who started them, when, about what, and how they ended. Each can be opened, with its receipt. */
export function PastRuns({ projectId, runs, shown, onOpen }: PastRunsProps): JSX.Element {
  const titleId = useId();
  const { running, start } = useOneAtATime();
  const said = useActionNotice();
  const counts = usePastCounts(projectId, runs);
  const others = runs.filter((run) => run.id !== shown);
  const open = (runId: string): Promise<void> =>
    start(runId, async () => {
      said.begin();
      const reply = await watchRun({ projectId, runId });
      if (reply.ok) onOpen(reply.data);
      else said.tell(bulkNotice(reply.error));
    });
  return (
    <section className="stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{historyWords.title}</h2>
      {others.length === 0 && <p className="subtle">{historyWords.none}</p>}
      <ul className="past-runs" aria-labelledby={titleId}>
        {others.map((run) => (
          <li key={run.id} className="past-run">
            <div className="stack tight">
              <span id={`${titleId}${run.id}`}>
                {onDateAt(run.createdAt)}, {nameOr(run.startedBy)}
              </span>
              <span className="subtle">{chosenWords(run.chosen)}</span>
            </div>
            <div className="stack tight">
              <span>{endWords(run)}</span>
              {countsLine(run.id)}
            </div>
            <Button
              spacing="compact"
              aria-describedby={`${titleId}${run.id}`}
              isLoading={running === run.id}
              isDisabled={running !== null && running !== run.id}
              onClick={() => void open(run.id)}
            >
              {historyWords.open}
            </Button>
          </li>
        ))}
      </ul>
      <Outcome notice={said.notice} />
    </section>
  );

  function countsLine(runId: string): JSX.Element | null {
    const by = counts.get(runId);
    return by ? <span className="subtle">{pastCountsLine(by)}</span> : null;
  }
}

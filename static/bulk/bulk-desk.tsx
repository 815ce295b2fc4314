import type { JSX } from 'react';
import type { BulkView } from '../../src/contract/bulk/bulk';
import { bulkWords, projectLine } from '../shared/words/bulk';
import { Choose } from './choose/choose';
import { PastRuns } from './history/past-runs';
import { InTheWay } from './in-the-way';
import { NotConnected } from './not-connected';
import { RunPage } from './run/run-page';
import { isOver } from './run/progress-of';
import { useDesk } from './use-desk';

interface BulkDeskProps {
  readonly view: BulkView;
  readonly look: () => Promise<BulkView | null>;
}

/** One project's bulk push: what is chosen or under way above, the runs before below. */
export function BulkDesk({ view, look }: BulkDeskProps): JSX.Element {
  const { project, isConnected, mayAdminister, current, history } = view;
  const desk = useDesk(view, look);
  const { shown, inTheWay, begin, show, leave } = desk;
  const run = shown?.run ?? null;
  const other = inTheWay ?? (run === null && current && !isOver(current.phase) ? current : null);
  return (
    <div className="stack wide">
      <p className="subtle">{projectLine(project)}</p>
      {!isConnected && (run === null || !isOver(run.phase)) && (
        <NotConnected mayAdminister={mayAdminister} look={look} />
      )}
      {other && (
        <InTheWay
          run={other}
          onWatch={() => {
            show(other);
          }}
        />
      )}
      {shown ? (
        <RunPage
          key={shown.run.id}
          project={project}
          mayAdminister={mayAdminister}
          shown={shown}
          begin={begin}
          onLeave={leave}
          onInTheWay={desk.findInTheWay}
        />
      ) : (
        <>
          <p>{bulkWords.intro}</p>
          {isConnected && (
            <Choose
              projectId={project.id}
              savedHost={view.salesforceHost}
              begin={begin}
              takesFocus={desk.isBack}
            />
          )}
        </>
      )}
      <PastRuns projectId={project.id} runs={history} shown={run?.id ?? null} onOpen={show} />
    </div>
  );
}

import { isOver } from '../../src/contract/runs/phase';
import type { JSX } from 'react';
import type { BulkView } from '../../src/contract/runs/bulk';
import { bulk as bulkWords } from './messages/en.yml';
import { Choose } from './choose/choose';
import { useForm } from './choose/use-form';
import { PastRuns } from './history/past-runs';
import { InTheWay } from './in-the-way';
import { ActionsInTurn } from './last-action';
import { NotConnected } from './not-connected';
import { RunPage } from './run/run-page';
import { useDesk } from './use-desk';

interface BulkDeskProps {
  readonly view: BulkView;
  readonly look: () => Promise<BulkView | null>;
}

/** One project's bulk push: what is chosen or under way above, the runs before below. */
export function BulkDesk({ view, look }: BulkDeskProps): JSX.Element {
  const { project, isConnected, mayAdminister, current, history } = view;
  const desk = useDesk(view, look);
  const form = useForm(project.id);
  const { shown, inTheWay, begin, show, leave } = desk;
  const run = shown?.run ?? null;
  const other = inTheWay ?? (run === null && current && !isOver(current.phase) ? current : null);
  return (
    <ActionsInTurn>
      <div className="stack wide">
        <p className="subtle">{bulkWords.project({ key: project.key, name: project.name })}</p>
        {!isConnected && (run === null || !isOver(run.phase)) && (
          <NotConnected mayAdminister={mayAdminister} look={look} />
        )}
        {other && (
          <InTheWay
            key={other.id}
            projectId={project.id}
            first={other}
            onWatch={show}
            onOver={desk.forgetInTheWay}
          />
        )}
        {shown ? (
          <RunPage
            key={shown.run.id}
            project={project}
            mayAdminister={mayAdminister}
            shown={shown}
            begin={begin}
            leftOut={desk.leftOut}
            isFormKept={form.isTouched}
            onLeave={(left) => {
              form.comeBack(left);
              leave();
            }}
            onInTheWay={desk.findInTheWay}
          />
        ) : (
          <>
            <p>{bulkWords.intro}</p>
            {isConnected && (
              <Choose
                projectId={project.id}
                savedHost={view.salesforceHost}
                form={form}
                begin={begin}
                takesFocus={desk.isBack}
              />
            )}
          </>
        )}
        <PastRuns projectId={project.id} runs={history} shown={run?.id ?? null} onOpen={show} />
      </div>
    </ActionsInTurn>
  );
}

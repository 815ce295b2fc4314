import Button from '@atlaskit/button/default/button';
import { isOver } from '../../src/contract/runs/phase';
import type { JSX } from 'react';
import type { BulkView } from '../../src/contract/runs/questions';
import { throughWords } from '../shared/words/through';
import { bulk as bulkWords } from './messages/en.yml';
import { Choose } from './choose/choose';
import { useForm } from './choose/use-form';
import { PastRuns } from './history/past-runs';
import { InTheWay } from './in-the-way';
import { ActionsInTurn } from './last-action';
import { NotConnected } from './not-connected';
import { RunPage } from './run/run-page';
import { openMyConnection } from '../shared/bridge/navigation';
import { Message } from '../shared/ui/message';
import { stopNoticeBefore } from './words/stops';
import { useBulkContent } from './use-bulk-content';

interface BulkContentProps {
  readonly view: BulkView;
  readonly look: () => Promise<BulkView | null>;
}

/** One project's bulk push: what is chosen or under way above, the runs before below. */
export function BulkContent({ view, look }: BulkContentProps): JSX.Element {
  const { project, isConnected, mayAdminister, current, history } = view;
  const content = useBulkContent(view, look);
  const form = useForm(project.id);
  const { shown, inTheWay, begin, show, leave } = content;
  const run = shown?.run ?? null;
  const other = inTheWay ?? (run === null && current && !isOver(current.phase) ? current : null);
  return (
    <ActionsInTurn>
      <div className="stack wide">
        <p className="subtle">{bulkWords.project({ key: project.key, name: project.name })}</p>
        {!isConnected && (run === null || !isOver(run.phase)) && (
          <NotConnected why={view.why} mayAdminister={mayAdminister} look={look} />
        )}
        {other && (
          <InTheWay
            key={other.id}
            projectId={project.id}
            first={other}
            onWatch={show}
            onOver={content.forgetInTheWay}
          />
        )}
        {shown ? (
          <RunPage
            key={shown.run.id}
            project={project}
            mayAdminister={mayAdminister}
            shown={shown}
            begin={begin}
            leftOut={content.leftOut}
            isFormKept={form.isTouched}
            onLeave={(left) => {
              form.comeBack(left);
              leave();
            }}
            onInTheWay={content.findInTheWay}
          />
        ) : (
          <>
            <p>{bulkWords.intro}</p>
            {view.stop && <Message notice={stopNoticeBefore(view.stop)} />}
            {view.through && <p>{bulkWords.through({ through: throughWords(view.through) })}</p>}
            {isConnected && (
              <Choose
                projectId={project.id}
                savedHost={view.salesforceHost}
                form={form}
                begin={begin}
                takesFocus={content.isBack}
              />
            )}
          </>
        )}
        <PastRuns projectId={project.id} runs={history} shown={run?.id ?? null} onOpen={show} />
        <div className="line">
          <Button appearance="subtle" spacing="compact" onClick={openMyConnection}>
            {bulkWords.myConnection}
          </Button>
        </div>
      </div>
    </ActionsInTurn>
  );
}

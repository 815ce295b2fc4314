import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { BulkView } from '../../../src/contract/bulk/bulk';
import type { RunView } from '../../../src/contract/bulk/run-view';
import { Outcome } from '../../shared/ui/outcome';
import { bulkWords } from '../../shared/words/bulk';
import type { Begin } from '../begin';
import { ReceiptButtons } from '../files/receipt-buttons';
import { ItemList } from '../items/item-list';
import { ItemsOnDemand } from '../items/items-on-demand';
import { Causes } from './causes';
import { LiveProgress } from './live-progress';
import { Plan } from './plan';
import { isAtWork, isOver, sentOf } from './progress-of';
import { Result } from './result';
import { RunButtons } from './run-buttons';
import { RunHead } from './run-head';
import { RunNotices } from './run-notices';
import { SpokenProgress } from './spoken-progress';
import { TriedItems } from './tried-items';
import { useRun } from './use-run';
import { useRunCommands } from './use-run-commands';

interface RunPageProps {
  readonly project: BulkView['project'];
  readonly mayAdminister: boolean;
  readonly first: RunView;
  readonly begin: Begin;
  readonly onLeave: () => void;
}

/** One run, from its preview to its receipt, watched as long as it is shown. */
export function RunPage({ project, mayAdminister, first, begin, onLeave }: RunPageProps): JSX.Element {
  const watched = useRun(project.id, first);
  const given = useRunCommands(project.id, watched);
  const heading = useRef<HTMLHeadingElement>(null);
  // A preview that is thrown away is left once nobody works on it any more: until then it would be in the way of the next.
  const [leaving, setLeaving] = useState(false);
  const { run } = watched;
  const { phase } = run;

  const give: typeof given.give = async (command) => {
    const now = await given.give(command);
    if (now) heading.current?.focus();
    return now;
  };
  const discard = async (): Promise<void> => {
    setLeaving((await given.give('cancel')) !== null);
  };
  useEffect(() => {
    if (leaving && isOver(phase)) onLeave();
  }, [leaving, phase, onLeave]);
  return (
    <>
      <section className="card stack wide" aria-label={bulkWords.run}>
        <RunHead run={run} heading={heading} />
        <SpokenProgress run={run} />
        <RunNotices watched={watched} mayAdminister={mayAdminister} />
        {body()}
        <Outcome notice={given.notice} />
        <RunButtons run={run} commands={{ ...given, give }} onDiscard={() => void discard()} />
        {isOver(phase) && (
          <div className="line">
            <Button appearance="primary" onClick={onLeave}>
              {bulkWords.newRun}
            </Button>
          </div>
        )}
      </section>
      <Causes project={project} run={run} mayAdminister={mayAdminister} begin={begin} />
      {isOver(phase) && <ReceiptButtons project={project} run={run} />}
      {items()}
    </>
  );

  function items(): JSX.Element | null {
    if (phase === 'previewing') return null;
    return isAtWork(phase) ? (
      <ItemsOnDemand project={project} run={run} />
    ) : (
      <ItemList project={project} run={run} />
    );
  }

  function body(): JSX.Element {
    if (isOver(phase)) return <Result projectId={project.id} run={run} phase={phase} begin={begin} />;
    if (phase === 'previewing') {
      return (
        <>
          <LiveProgress run={run} />
          <Plan run={run} />
        </>
      );
    }
    if (phase === 'ready' || (phase === 'paused' && sentOf(run) === 0)) return <Plan run={run} />;
    return (
      <>
        <LiveProgress run={run} />
        {phase === 'tried' && <TriedItems projectId={project.id} run={run} />}
      </>
    );
  }
}

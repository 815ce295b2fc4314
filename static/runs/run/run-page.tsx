import { isOver, isUnderWay } from '../../../src/contract/runs/phase';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { BulkView } from '../../../src/contract/runs/questions';
import { Outcome } from '../../shared/ui/outcome';
import { bulk as bulkWords } from '../messages/en.yml';
import type { Begin } from '../begin';
import type { RunView } from '../../../src/contract/runs/run-view';
import { ReceiptButtons } from '../files/receipt-buttons';
import type { MadeFile } from '../../shared/files/save-file';
import { ItemList } from '../items/item-list';
import { ItemsOnDemand } from '../items/items-on-demand';
import type { Shown } from '../shown';
import { Causes } from './causes';
import { LeftPress } from './left-press';
import { LeftOut } from './left-out';
import { isDiscarded } from './progress-of';
import { RunBody } from './run-body';
import { RunButtons } from './run-buttons';
import { RunHead } from './run-head';
import { RunNotes } from './run-notes';
import { RunNotices } from './run-notices';
import { SpokenProgress } from './spoken-progress';
import { useOpenItems } from './use-open-items';
import { useRun } from './use-run';
import { useRunCommands } from './use-run-commands';

interface RunPageProps {
  readonly project: BulkView['project'];
  readonly mayAdminister: boolean;
  readonly shown: Shown;
  readonly begin: Begin;
  readonly leftOut: MadeFile | null;
  /** Whether the form of a new run still has what this one was begun with. */
  readonly isFormKept: boolean;
  readonly onLeave: (run: RunView) => void;
  /** Another run of the project is under way. */
  readonly onInTheWay: () => void;
}

/** One run, from its preview to its receipt, watched as long as it is shown. */
export function RunPage(props: RunPageProps): JSX.Element {
  const { project, mayAdminister, shown, begin, leftOut, onLeave, onInTheWay } = props;
  const watched = useRun(project.id, shown.run);
  const given = useRunCommands(project.id, watched, shown, onInTheWay);
  const heading = useRef<HTMLHeadingElement>(null);
  // A preview that is thrown away is left once nobody works on it any more: until then it would be in the way of the next.
  const [leaving, setLeaving] = useState(false);
  const { run } = watched;
  const { phase } = run;
  const open = useOpenItems(project.id, run);

  const give: typeof given.give = async (command) => {
    const now = await given.give(command);
    if (now) heading.current?.focus();
    return now;
  };
  const discard = async (): Promise<void> => {
    setLeaving((await given.give('cancel')) !== null);
  };
  const { takesFocus } = shown;
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (leaving && isOver(phase)) onLeave(run);
  }, [leaving, phase, onLeave, run]);
  const commands = { ...given, give };
  return (
    <>
      <section className="card stack wide" aria-label={bulkWords.run}>
        <RunHead run={run} heading={heading} />
        <SpokenProgress run={run} isAskingOn={given.isAskingOn} />
        <RunNotices watched={watched} mayAdminister={mayAdminister} isStopTold={given.isStopNotice} />
        <RunBody projectId={project.id} run={run} commands={commands} open={open} begin={begin} />
        <LeftOut run={run} file={leftOut} />
        <RunNotes run={run} />
        <LeftPress run={run} commands={commands} />
        <Outcome notice={given.notice} />
        <RunButtons
          run={run}
          commands={commands}
          isFormKept={props.isFormKept}
          onDiscard={() => void discard()}
          onLeave={() => {
            onLeave(run);
          }}
        />
      </section>
      <Causes project={project} run={run} mayAdminister={mayAdminister} open={open} begin={begin} />
      {isOver(phase) && !isDiscarded(run) && <ReceiptButtons project={project} run={run} />}
      {items()}
    </>
  );

  function items(): JSX.Element | null {
    if (phase === 'gathering' || phase === 'previewing' || isDiscarded(run)) return null;
    return isUnderWay(phase) ? (
      <ItemsOnDemand project={project} run={run} />
    ) : (
      <ItemList project={project} run={run} />
    );
  }
}

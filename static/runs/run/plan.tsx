import { isUnderWay } from '../../../src/contract/runs/phase';
import { useId, type JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { Message } from '../../shared/ui/message';
import { toned } from '../../shared/words/notice';
import { plan as planWords } from '../messages/en.yml';
import { canResume } from '../words/pauses';
import { changedSincePreview, costLines, rightsLine } from '../words/plan';
import { Tiles } from '../tiles';
import { toPush } from './progress-of';
import { SkipReasons } from './skip-reasons';
import { useChanged } from './use-changed';

/** What a preview has found: how many of which kind, what a push would cost, and why the rest is skipped. */
export function Plan({ projectId, run }: { readonly projectId: string; readonly run: RunView }): JSX.Element {
  const { plan, estimate, phase, isPlanned, isPartial, rightsUntil } = run;
  const { how } = run.chosen;
  const isSearch = how === 'project' || how === 'changedDuring';
  const changed = useChanged(projectId, run.id, isPlanned && plan.skips.unchanged > 0);
  const titleId = useId();
  const isEmpty = isPlanned && !isPartial && toPush(run) === 0;
  return (
    <>
      {!isPlanned && !isUnderWay(phase) && canResume(run) && (
        <Message notice={toned('info', planWords.unfinished)} />
      )}
      {isEmpty && (
        <Message
          notice={{
            tone: 'info',
            title: planWords.nothing,
            whatToDo: plan.skip === 0 ? planWords.noIssues : planWords.allSkipped,
          }}
        />
      )}
      {changed > 0 && <Message notice={changedSincePreview(changed)} />}
      <Tiles
        tiles={[
          { name: planWords.push, count: plan.push, sign: 'info' },
          { name: planWords.linkAndPush, count: plan.linkAndPush, sign: 'info' },
          { name: planWords.skip, count: plan.skip, sign: 'none' },
          { name: planWords.issues, count: plan.issues, sign: null },
        ]}
      />
      {estimate && !isEmpty && (
        <section className="stack tight" aria-labelledby={titleId}>
          <h3 id={titleId}>{planWords.cost}</h3>
          <ul className="plain">
            {costLines(estimate).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {isSearch && <p className="subtle">{planWords.searchIsRun}</p>}
      {rightsUntil !== null && <p className="subtle">{rightsLine(rightsUntil, run)}</p>}
      {isPlanned && <SkipReasons skips={plan.skips} />}
    </>
  );
}

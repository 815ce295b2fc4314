import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { Message } from '../../shared/ui/message';
import { toned } from '../../shared/words/notice';
import { notes as noteWords } from '../messages/en.yml';

/** What the counts do not tell: items not looked at yet, or hidden by now, and pushes the issue does not show yet. */
export function RunNotes({ run }: { readonly run: RunView }): JSX.Element | null {
  const { phase, isPartial, unseen, unmirrored } = run;
  // While a preview is made its counts grow anyway.
  if (phase === 'gathering' || phase === 'previewing') return null;
  return (
    <>
      {isPartial && <Message notice={toned('info', noteWords.partial)} />}
      {unseen !== null && unseen > 0 && <p>{noteWords.unseen({ count: unseen })}</p>}
      {unmirrored > 0 && <p>{noteWords.unmirrored({ count: unmirrored })}</p>}
    </>
  );
}

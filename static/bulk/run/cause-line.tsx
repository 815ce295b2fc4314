import { useId, type JSX } from 'react';
import type { BulkView } from '../../../src/contract/bulk/bulk';
import type { Cause, RunView } from '../../../src/contract/bulk/run-view';
import { Glyph } from '../../shared/ui/glyph';
import { stateWords } from '../../shared/words/bulk-items';
import { causeCount, causeWords } from '../../shared/words/bulk-causes';
import type { Begin } from '../begin';
import { CauseButtons } from './cause-buttons';

/** What a cause needs to know of the page around it. */
export interface CauseContext {
  readonly project: BulkView['project'];
  readonly run: RunView;
  readonly mayAdminister: boolean;
  readonly begin: Begin;
}

/** One cause: how many items, what it means, the other side's words, who can mend it, and what can be done here. */
export function CauseLine({ cause, ...context }: CauseContext & { readonly cause: Cause }): JSX.Element {
  const { title, fix } = causeWords[cause.code];
  const titleId = useId();
  return (
    <li className="cause">
      <Glyph name={stateWords[cause.outcome].sign} />
      <div className="stack tight">
        <strong id={titleId}>
          {causeCount(cause)}: {title}
        </strong>
        {cause.detail && <blockquote className="cause-detail">{cause.detail}</blockquote>}
        <p>{fix}</p>
        <CauseButtons cause={cause} titleId={titleId} {...context} />
      </div>
    </li>
  );
}

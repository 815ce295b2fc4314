import { useId, type JSX } from 'react';
import { Glyph } from '../../shared/ui/glyph';
import { stateSigns } from '../words/items';
import { causeList as causesWords } from '../messages/en.yml';
import { withRunBindings } from '../words/bindings';
import { causeCount, wordsOfCause } from '../words/causes';
import { amount } from '../../shared/messages/forms';
import { CauseButtons } from './cause-buttons';
import type { CauseContext, CauseGroup } from './cause-groups';

/** So many different answers are quoted; the download has them all. */
const wordsShown = 3;

/** One cause: how many items, what it means, the other side's words, who can mend it, and what can be done here. */
export function CauseLine({ cause, ...context }: CauseContext & { readonly cause: CauseGroup }): JSX.Element {
  const { title, fix } = wordsOfCause({ ...cause, isQuoted: cause.words.length > 0 });
  const titleId = useId();
  const others = cause.words.length - wordsShown;
  return (
    <li className="cause">
      <Glyph name={stateSigns[cause.outcome]} />
      <div className="stack tight">
        <strong id={titleId}>
          {causeCount(cause)}: {title}
        </strong>
        {cause.words.slice(0, wordsShown).map(({ detail, count }) => (
          <blockquote key={detail} className="cause-detail">
            {detail}
            {count < cause.count && <span className="subtle"> ({amount(count)})</span>}
          </blockquote>
        ))}
        {others > 0 && <p className="subtle">{causesWords.otherAnswers({ count: others })}</p>}
        <p>{withRunBindings({ ...cause, fix }, context.run.connection)}</p>
        <CauseButtons cause={cause} titleId={titleId} {...context} />
      </div>
    </li>
  );
}

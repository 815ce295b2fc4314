import { useId, type JSX } from 'react';
import { causeList as causesWords } from '../messages/en.yml';
import { causeGroups, type CauseContext } from './cause-groups';
import { CauseLine } from './cause-line';

/** What went wrong, grouped: how often, who can mend it and how, and what can be done about it here. */
export function Causes(context: CauseContext): JSX.Element | null {
  const titleId = useId();
  const groups = causeGroups(context.run.causes);
  if (groups.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{causesWords.title}</h2>
      <ul className="causes stack wide" aria-labelledby={titleId}>
        {groups.map((cause) => (
          <CauseLine
            key={`${cause.outcome} ${cause.code} ${cause.by ?? ''} ${String(cause.status ?? '')}`}
            cause={cause}
            {...context}
          />
        ))}
      </ul>
    </section>
  );
}

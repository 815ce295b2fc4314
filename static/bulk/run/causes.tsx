import { useId, type JSX } from 'react';
import { causesWords } from '../../shared/words/bulk-causes';
import { CauseLine, type CauseContext } from './cause-line';

/** What went wrong, grouped: how often, who can mend it and how, and what can be done about it here. */
export function Causes(context: CauseContext): JSX.Element | null {
  const titleId = useId();
  const { causes } = context.run;
  if (causes.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{causesWords.title}</h2>
      <ul className="causes stack wide" aria-labelledby={titleId}>
        {causes.map((cause) => (
          <CauseLine
            key={`${cause.outcome} ${cause.code} ${cause.detail ?? ''}`}
            cause={cause}
            {...context}
          />
        ))}
      </ul>
    </section>
  );
}

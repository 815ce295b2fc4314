import { useId, type JSX } from 'react';
import { skipReasons } from '../../../src/contract/runs/item';
import type { RunView } from '../../../src/contract/runs/run-view';
import { plan as planWords, skips as skipWords } from '../messages/en.yml';
import { amount } from '../../shared/messages/forms';

/** Why items are skipped, how many for each reason, and what to do if they should not be. */
export function SkipReasons({ skips }: { readonly skips: RunView['plan']['skips'] }): JSX.Element | null {
  const titleId = useId();
  const found = skipReasons.filter((reason) => skips[reason] > 0);
  if (found.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={titleId}>
      <h3 id={titleId}>{planWords.skips}</h3>
      <ul className="reasons stack">
        {found.map((reason) => (
          <li key={reason}>
            <strong>
              {amount(skips[reason])} {skipWords[reason].name}
            </strong>
            <p>
              {skipWords[reason].why} <span className="subtle">{skipWords[reason].whatToDo}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

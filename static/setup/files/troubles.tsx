import type { JSX } from 'react';
import type { Trouble } from '../../../src/setup/check/trouble';
import { wordsOfTrouble } from '../check/words/troubles';
import { check as words } from '../messages/en.yml';

const mostShown = 50;

/** What of the files was not read, and why. */
export function Troubles({ troubles }: { readonly troubles: readonly Trouble[] }): JSX.Element {
  const left = troubles.length - mostShown;
  return (
    <section className="stack">
      <h3>{words.troubles}</h3>
      <ul className="set-up-list stack">
        {troubles.slice(0, mostShown).map((trouble, index) => {
          const { what, then } = wordsOfTrouble(trouble);
          return (
            <li key={index}>
              {trouble.path !== '' && <span className="id">{trouble.path} </span>}
              <strong>{what}</strong> {then}
            </li>
          );
        })}
      </ul>
      {left > 0 && <p className="subtle">{words.more({ count: left })}</p>}
    </section>
  );
}

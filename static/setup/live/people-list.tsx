import type { JSX } from 'react';
import type { SetUpPerson } from '../../../src/contract/setup/people';
import { Glyph } from '../../shared/ui/glyph';
import { people as words } from '../messages/en.yml';
import { rightsWords, salesforceWords, type SideWords } from '../words/person';

/** Each person with how they stand on both sides. */
export function PeopleList({ people }: { readonly people: readonly SetUpPerson[] }): JSX.Element {
  return (
    <ul className="set-up-list stack" aria-label={words.found}>
      {people.map(({ accountId, name, rights, salesforce }) => (
        <li key={accountId}>
          <strong>{name}</strong>
          <Side title={words.salesforce} side={salesforceWords(salesforce)} />
          <Side title={words.rights} side={rightsWords(rights)} />
        </li>
      ))}
    </ul>
  );
}

function Side({ title, side }: { readonly title: string; readonly side: SideWords }): JSX.Element {
  return (
    <div className="line">
      <Glyph name={side.sign} />
      <span>
        <span className="subtle">{title}</span> {side.words}
      </span>
    </div>
  );
}

import type { JSX } from 'react';
import type { SetUpPerson } from '../../../src/contract/setup/people';
import { Glyph } from '../../shared/ui/glyph';
import { people as words } from '../messages/en.yml';
import {
  lacksSomething,
  permissionSetWords,
  rightsWords,
  salesforceWords,
  type SideWords,
} from '../words/person';
import '../../shared/ui/step-list.css';

interface PeopleListProps {
  readonly people: readonly SetUpPerson[];
  /** Whether people need permission sets. */
  readonly asksForSets: boolean;
}

/** Each person with how they stand on both sides, and for whom the hand-out is. */
export function PeopleList({ people, asksForSets }: PeopleListProps): JSX.Element {
  const lacking = people.filter(lacksSomething);
  return (
    <>
      <ul className="set-up-list stack" aria-label={words.found}>
        {people.map(({ accountId, name, rights, salesforce }) => (
          <li key={accountId}>
            <strong>{name}</strong>
            <Side title={words.salesforce} side={salesforceWords(salesforce)} />
            {asksForSets && salesforce.state === 'found' && (
              <Side title={words.permissionSets} side={permissionSetWords(salesforce.lacks)} />
            )}
            <Side title={words.rights} side={rightsWords(rights)} />
          </li>
        ))}
      </ul>
      {lacking.length > 0 && (
        <p>
          {words.handOutFor({ count: lacking.length, names: lacking.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </>
  );
}

function Side({ title, side }: { readonly title: string; readonly side: SideWords }): JSX.Element {
  return (
    <div className="step">
      <Glyph name={side.sign} />
      <span>
        <span className="subtle">{title}</span> {side.words}
      </span>
    </div>
  );
}

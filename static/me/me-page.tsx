import type { JSX } from 'react';
import { Page } from '../shared/ui/page';
import { person } from '../records/messages/en.yml';

/** Each person's own page: how they stand with the Salesforce orgs that this site reads. */
export function MePage(): JSX.Element {
  return (
    <Page title={person.title} isBusy={false}>
      <p>{person.intro}</p>
    </Page>
  );
}

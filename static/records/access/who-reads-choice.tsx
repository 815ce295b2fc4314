import type { JSX } from 'react';
import type { WhoReads } from '../../../src/contract/records/who-reads';
import { whoReads as words } from '../messages/en.yml';
import { CallBackAddress } from './call-back-address';
import { RadioGroup } from '../../shared/ui/radio-group';

interface WhoReadsChoiceProps {
  readonly chosen: WhoReads;
  readonly callBack: string | null;
  readonly isDisabled: boolean;
  readonly onChoose: (whoReads: WhoReads) => void;
}

const choices = [
  'integrationUser',
  'eachPersonElseIntegrationUser',
  'eachPerson',
] as const satisfies readonly WhoReads[];

/** Whose eyes read, with what each choice means; where persons log in, also what Salesforce has to know of this site. */
export function WhoReadsChoice({ chosen, callBack, isDisabled, onChoose }: WhoReadsChoiceProps): JSX.Element {
  return (
    <>
      <RadioGroup
        legend={words.title}
        choices={choices}
        words={words}
        chosen={chosen}
        isDisabled={isDisabled}
        onChoose={onChoose}
      />
      {chosen !== 'integrationUser' && (
        <>
          <p>{words.needs}</p>
          <CallBackAddress address={callBack} />
        </>
      )}
    </>
  );
}

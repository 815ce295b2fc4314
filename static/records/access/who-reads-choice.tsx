import { useId, type JSX } from 'react';
import type { WhoReads } from '../../../src/contract/records/access';
import { whoReads as words } from '../messages/en.yml';
import { CallBackAddress } from './call-back-address';
import '../../shared/ui/radio.css';

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
  const id = useId();
  return (
    <>
      <fieldset className="stack" disabled={isDisabled}>
        <legend className="access-legend">{words.title}</legend>
        {choices.map((choice) => (
          <div key={choice}>
            <label className="radio">
              <input
                type="radio"
                name={id}
                checked={choice === chosen}
                aria-describedby={`${id}${choice}`}
                onChange={() => {
                  onChoose(choice);
                }}
              />
              {words[choice]}
            </label>
            <p className="access-hint subtle" id={`${id}${choice}`}>
              {words[`${choice}Hint`]}
            </p>
          </div>
        ))}
      </fieldset>
      {chosen !== 'integrationUser' && (
        <>
          <p>{words.needs}</p>
          <CallBackAddress address={callBack} />
        </>
      )}
    </>
  );
}

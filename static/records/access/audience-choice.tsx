import Button from '@atlaskit/button/default/button';
import { useId, useState, type JSX } from 'react';
import type { Audience } from '../../../src/contract/records/access';
import { ResultPlace } from '../../shared/ui/result-place';
import type { Notice } from '../../shared/words/notice';
import { audience as audienceWords } from '../messages/en.yml';
import { RadioGroup } from '../../shared/ui/radio-group';

interface AudienceChoiceProps {
  readonly stored: Audience;
  readonly running: string | null;
  readonly result: Notice | undefined;
  readonly onSave: (audience: Audience) => void;
}

const choices = ['nobody', 'editors', 'viewers'] as const satisfies readonly Audience[];

/** Who sees what the integration user reads, with what each choice means. */
export function AudienceChoice({ stored, running, result, onSave }: AudienceChoiceProps): JSX.Element {
  const id = useId();
  const [chosen, setChosen] = useState(stored);
  return (
    <form
      className="stack"
      aria-label={audienceWords.title}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(chosen);
      }}
    >
      <RadioGroup
        legend={audienceWords.title}
        choices={choices}
        words={audienceWords}
        chosen={chosen}
        isDisabled={running !== null}
        describedBy={`${id}meaning`}
        onChoose={setChosen}
      />
      <p id={`${id}meaning`}>{audienceWords.meaning}</p>
      <ResultPlace notice={result} />
      <div className="line">
        <Button
          type="submit"
          isLoading={running === 'audience'}
          isDisabled={chosen === stored || (running !== null && running !== 'audience')}
        >
          {audienceWords.save}
        </Button>
      </div>
    </form>
  );
}

import Checkbox from '@atlaskit/checkbox';
import { useId, type JSX } from 'react';
import type { LinkOptions } from '../../../src/contract/links/link';
import './option-choice.css';
import { options as optionWords } from '../messages/en.yml';

interface OptionChoiceProps {
  readonly options: LinkOptions;
  readonly isDisabled: boolean;
  readonly onChange: (options: LinkOptions) => void;
}

const choices = ['viewOnly', 'autoPush', 'autoPull'] as const satisfies readonly (keyof LinkOptions)[];

/** The three options of a link. View only switches the automatic ones off, as the Connector does. */
export function OptionChoice({ options, isDisabled, onChange }: OptionChoiceProps): JSX.Element {
  const hintId = useId();
  return (
    <div className="stack tight">
      {choices.map((choice) => {
        const overruled = options.viewOnly && choice !== 'viewOnly';
        return (
          <div key={choice}>
            <Checkbox
              label={optionWords[choice].label}
              aria-describedby={`${hintId}${choice}`}
              isChecked={options[choice] && !overruled}
              isDisabled={isDisabled || overruled}
              onChange={(event) => {
                onChange(cleaned({ ...options, [choice]: event.currentTarget.checked }));
              }}
            />
            <p className="option-hint subtle" id={`${hintId}${choice}`}>
              {overruled ? optionWords.viewOnlyWins : optionWords[choice].hint}
            </p>
          </div>
        );
      })}
    </div>
  );
}

function cleaned(options: LinkOptions): LinkOptions {
  return options.viewOnly ? { viewOnly: true, autoPush: false, autoPull: false } : options;
}

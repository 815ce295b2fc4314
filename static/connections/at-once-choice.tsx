import type { JSX } from 'react';
import { mostAtOnce } from '../../src/contract/connections/settings-view';
import { Select } from '../shared/ui/select';
import { settings as settingsWords } from './messages/en.yml';

interface AtOnceChoiceProps {
  readonly atOnce: number;
  readonly isDisabled: boolean;
  readonly onChange: (atOnce: number) => void;
}

const numbers = Array.from({ length: mostAtOnce }, (_, n) => String(n + 1));

/** How many requests a bulk push may have on their way at a time: a closed list, so that nothing wrong can be entered. */
export function AtOnceChoice({ atOnce, isDisabled, onChange }: AtOnceChoiceProps): JSX.Element {
  return (
    <Select
      label={settingsWords.atOnce}
      hint={settingsWords.atOnceHint}
      value={String(atOnce)}
      options={numbers.map((number) => ({ value: number, label: number }))}
      isDisabled={isDisabled}
      onChange={(number) => {
        onChange(Number(number));
      }}
    />
  );
}

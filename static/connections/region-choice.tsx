import { useId, type JSX } from 'react';
import { regions, type Region } from '../../src/contract/connections/region';
import { regions as regionWords } from '../shared/messages/en.yml';
import { settings as settingsWords } from './messages/en.yml';
import '../shared/ui/radio.css';

interface RegionChoiceProps {
  readonly region: Region;
  readonly isDisabled: boolean;
  readonly onChange: (region: Region) => void;
}

/** The closed list of regions; their addresses are the app's own business. */
export function RegionChoice({ region, isDisabled, onChange }: RegionChoiceProps): JSX.Element {
  const name = useId();
  return (
    <fieldset className="field" disabled={isDisabled} aria-describedby={`${name}hint`}>
      <legend className="field-legend">{settingsWords.region}</legend>
      <div className="line">
        {regions.map((choice) => (
          <label key={choice} className="radio">
            <input
              type="radio"
              name={name}
              checked={choice === region}
              onChange={() => {
                onChange(choice);
              }}
            />
            {regionWords[choice]}
          </label>
        ))}
      </div>
      <p className="subtle" id={`${name}hint`}>
        {settingsWords.regionHint}
      </p>
    </fieldset>
  );
}

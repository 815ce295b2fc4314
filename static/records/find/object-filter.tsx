import { useId, type JSX } from 'react';
import type { SearchView } from '../../../src/contract/records/search';
import { find } from '../messages/en.yml';
import '../../shared/ui/select.css';

interface ObjectFilterProps {
  readonly objects: SearchView['objects'];
  /** Null for all. */
  readonly chosen: string | null;
  readonly isDisabled: boolean;
  readonly onChoose: (object: string | null) => void;
}

/** Which object is searched, where there are several. */
export function ObjectFilter({ objects, chosen, isDisabled, onChoose }: ObjectFilterProps): JSX.Element {
  const id = useId();
  return (
    <div className="find-object">
      <label htmlFor={id} className="subtle">
        {find.object}
      </label>
      <select
        id={id}
        className="select"
        value={chosen ?? ''}
        disabled={isDisabled}
        onChange={(event) => {
          onChoose(event.currentTarget.value || null);
        }}
      >
        <option value="">{find.allObjects}</option>
        {objects.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

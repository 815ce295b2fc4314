import Checkbox from '@atlaskit/checkbox';
import type { JSX } from 'react';
import type { Orgs } from '../../../src/contract/record/other-orgs';
import { orgs as orgWords } from '../messages/en.yml';

interface OtherOrgsProps {
  readonly orgs: Orgs;
  /** The host of the settings, null where none is saved: then the first pasted one is shown. */
  readonly saved: string | null;
  readonly confirmed: readonly string[];
  readonly isDisabled: boolean;
  readonly onChange: (confirmed: readonly string[]) => void;
}

/** Says which org pasted addresses are of, and asks once for each other one before its records can be sent. */
export function OtherOrgs({
  orgs,
  saved,
  confirmed,
  isDisabled,
  onChange,
}: OtherOrgsProps): JSX.Element | null {
  const { home, others } = orgs;
  if (home === null) return null;
  if (others.length === 0)
    return saved === null ? <p className="subtle">{orgWords.shown({ host: home })}</p> : null;
  // The address of the settings, or else the first pasted one, is whose other orgs are asked about.
  const question = saved === null ? orgWords.questionPasted : orgWords.questionSaved;
  return (
    <fieldset className="stack tight inset">
      <legend className="field-legend">{orgWords.title}</legend>
      {others.map((host) => (
        <Checkbox
          key={host}
          label={question({ other: host, home })}
          isChecked={confirmed.includes(host)}
          isDisabled={isDisabled}
          onChange={(event) => {
            const rest = confirmed.filter((one) => one !== host);
            onChange(event.currentTarget.checked ? [...rest, host] : rest);
          }}
        />
      ))}
      <p className="subtle">{orgWords.why}</p>
    </fieldset>
  );
}

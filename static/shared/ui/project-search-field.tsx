import Textfield from '@atlaskit/textfield';
import type { JSX } from 'react';
import { projectSearch } from '../messages/en.yml';
import { Field } from './field';

interface ProjectSearchFieldProps {
  readonly words: string;
  readonly takesFocus: boolean;
  readonly isDisabled?: boolean;
  readonly onType: (words: string) => void;
}

/** Where a project's key or a part of its name is typed. */
export function ProjectSearchField(props: ProjectSearchFieldProps): JSX.Element {
  const { words, takesFocus, isDisabled = false, onType } = props;
  return (
    <Field label={projectSearch.search} hint={projectSearch.searchHint}>
      {(control) => (
        <Textfield
          {...control}
          type="search"
          value={words}
          autoFocus={takesFocus}
          isDisabled={isDisabled}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            onType(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}

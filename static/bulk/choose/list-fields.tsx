import TextArea from '@atlaskit/textarea';
import type { JSX, RefObject } from 'react';
import { isObjectName } from '../../../src/contract/record/object-name';
import { Field } from '../../shared/ui/field';
import { ObjectField } from '../../shared/ui/object-field';
import { OptionChoice } from '../../shared/ui/option-choice';
import { chooseWords } from '../../shared/words/bulk-choose';
import { linkingWords } from '../../shared/words/linking';
import { LineVerdicts } from '../paste/line-verdicts';
import type { PastedList } from '../paste/use-pasted-list';
import type { Typed } from './typed';

interface ListFieldsProps {
  readonly typed: Typed;
  readonly edit: (change: Partial<Typed>) => void;
  readonly list: PastedList;
  readonly error: string | undefined;
  readonly isDisabled: boolean;
  readonly area: RefObject<HTMLTextAreaElement>;
}

/** The pasted list, what was understood of it, and the options of the links it makes. */
export function ListFields({ typed, edit, list, error, isDisabled, area }: ListFieldsProps): JSX.Element {
  const object = typed.object.trim();
  return (
    <>
      <Field label={chooseWords.list} hint={chooseWords.listHint} error={error}>
        {(control) => (
          <TextArea
            {...control}
            ref={area}
            value={typed.text}
            isDisabled={isDisabled}
            isInvalid={error !== undefined}
            isMonospaced
            minimumRows={6}
            maxHeight="320px"
            resize="vertical"
            spellCheck={false}
            onChange={(event) => {
              edit({ text: event.currentTarget.value });
            }}
          />
        )}
      </Field>
      <ObjectField
        value={typed.object}
        error={object === '' || isObjectName(object) ? undefined : linkingWords.objectInvalid}
        isDisabled={isDisabled}
        onChange={(value) => {
          edit({ object: value });
        }}
      />
      <LineVerdicts list={list} />
      <fieldset className="stack tight" disabled={isDisabled}>
        <legend className="field-legend">{chooseWords.options}</legend>
        <p className="subtle">{chooseWords.optionsHint}</p>
        <OptionChoice
          options={typed.options}
          isDisabled={isDisabled}
          onChange={(options) => {
            edit({ options });
          }}
        />
        {typed.options.viewOnly && <p role="status">{chooseWords.viewOnlySkips}</p>}
      </fieldset>
    </>
  );
}

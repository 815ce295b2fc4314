import TextArea from '@atlaskit/textarea';
import type { JSX, RefObject } from 'react';
import { cleanText } from '../../../src/contract/clean-text';
import { readObjectName } from '../../../src/contract/record/object-name';
import { Field } from '../../shared/ui/field';
import { ObjectField } from '../../shared/ui/object-field';
import { OptionChoice } from '../../shared/ui/option-choice';
import { OtherOrgs } from '../../shared/ui/other-orgs';
import { Select } from '../../shared/ui/select';
import { choose as chooseWords, paste as pasteWords } from '../messages/en.yml';
import { columnName } from '../words/paste';
import { objectField } from '../../shared/messages/en.yml';
import { LineVerdicts } from '../paste/line-verdicts';
import type { PastedList } from '../paste/use-pasted-list';
import type { Typed } from './typed';

interface ListFieldsProps {
  readonly typed: Typed;
  readonly edit: (change: Partial<Typed>) => void;
  readonly list: PastedList;
  readonly savedHost: string | null;
  readonly error: string | undefined;
  readonly isDisabled: boolean;
  readonly area: RefObject<HTMLTextAreaElement>;
}

/** The pasted list, what was understood of it, and the options of the links it makes. */
export function ListFields(props: ListFieldsProps): JSX.Element {
  const { typed, edit, list, savedHost, error, isDisabled, area } = props;
  const object = cleanText(typed.object);
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
              edit({ text: event.currentTarget.value, column: null });
            }}
          />
        )}
      </Field>
      <ObjectField
        value={typed.object}
        error={object === '' || readObjectName(object) !== null ? undefined : objectField.invalid}
        isDisabled={isDisabled}
        onChange={(value) => {
          edit({ object: value });
        }}
      />
      {list.columns.length > 0 && (
        <Select
          label={pasteWords.column}
          hint={pasteWords.columnHint}
          value={typed.column === null ? '' : String(typed.column)}
          options={[
            { value: '', label: pasteWords.noColumn },
            ...list.columns.map((column) => ({
              value: String(column.index),
              label: columnName(column.name, column.object),
            })),
          ]}
          isDisabled={isDisabled}
          onChange={(value) => {
            edit({ column: value === '' ? null : Number(value) });
          }}
        />
      )}
      <OtherOrgs
        orgs={list.orgs}
        saved={savedHost}
        confirmed={typed.confirmed}
        isDisabled={isDisabled}
        onChange={(confirmed) => {
          edit({ confirmed });
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

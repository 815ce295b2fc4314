import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useRef, useState, type JSX } from 'react';
import { mostFields, type ChosenObject, type OfferedShape } from '../../../src/contract/records/access';
import { Field } from '../../shared/ui/field';
import { Message } from '../../shared/ui/message';
import { Select } from '../../shared/ui/select';
import { SpinnerLine } from '../../shared/ui/spinner-line';
import { access as accessWords, card as cardWords, objects as objectWords } from '../messages/en.yml';
import { OrderedList } from './ordered-list';
import { useOfferedFields } from './use-offered-fields';

interface CardFieldsProps {
  readonly connectionId: string;
  readonly object: ChosenObject;
  readonly isDisabled: boolean;
  readonly onChange: (object: ChosenObject) => void;
}

/** So many fields are offered at once; more words find the others. */
const mostOffered = 30;

/** What the card of one object shows: its fields in their order, and which one is the status. */
export function CardFields({ connectionId, object, isDisabled, onChange }: CardFieldsProps): JSX.Element {
  const { label } = object;
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const { shape, trouble, reading, look } = useOfferedFields(connectionId, object.name);
  return (
    <div className="inset stack" role="group" aria-label={cardWords.title({ label })}>
      {content()}
    </div>
  );

  function content(): JSX.Element {
    if (trouble) {
      return (
        <div role="alert">
          <Message notice={trouble}>
            <Button isLoading={reading} onClick={() => void look()}>
              {accessWords.tryAgain}
            </Button>
          </Message>
        </div>
      );
    }
    if (shape === null) return <SpinnerLine words={cardWords.reading({ label })} />;
    return (
      <>
        <Select
          label={cardWords.status}
          value={object.status ?? ''}
          isDisabled={isDisabled}
          options={[
            { value: '', label: cardWords.noStatus },
            ...unless(shape, object.status),
            ...shape.fields.map((each) => ({
              value: each.path,
              label: objectWords.named({ label: each.label, name: each.path }),
            })),
          ]}
          onChange={(status) => {
            onChange({ ...object, status: status === '' ? null : status });
          }}
        />
        <p>{cardWords.intro({ most: mostFields })}</p>
        {object.fields.length > 0 && (
          <OrderedList
            label={cardWords.chosen}
            items={object.fields}
            keyOf={({ path }) => path}
            nameOf={(each) => objectWords.named({ label: each.label, name: each.path })}
            isDisabled={isDisabled}
            onChange={(fields) => {
              onChange({ ...object, fields: [...fields] });
            }}
          />
        )}
        {fieldsOf(shape)}
      </>
    );
  }

  function fieldsOf({ fields }: OfferedShape): JSX.Element {
    const taken = new Set(object.fields.map(({ path }) => path));
    const isFull = taken.size >= mostFields;
    const free = fields.filter(({ path }) => !taken.has(path));
    const fitting = free.filter((each) =>
      `${each.label} ${each.path}`.toLowerCase().includes(text.trim().toLowerCase()),
    );
    const offered = fitting.slice(0, mostOffered);
    return (
      <>
        <Field label={cardWords.search} hint={cardWords.searchHint}>
          {(control) => (
            <Textfield
              {...control}
              ref={search}
              type="search"
              value={text}
              isDisabled={isDisabled}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setText(event.currentTarget.value);
              }}
            />
          )}
        </Field>
        {isFull && <p>{cardWords.full({ most: mostFields })}</p>}
        <p role="status" className="subtle">
          {cardWords.count({ shown: offered.length, count: fitting.length })}
        </p>
        <ul className="access-rows access-scroll" aria-label={cardWords.offered({ label })}>
          {offered.map((each) => (
            <li key={each.path}>
              <Button
                appearance="subtle"
                spacing="compact"
                isDisabled={isDisabled || isFull}
                onClick={() => {
                  onChange({ ...object, fields: [...object.fields, each] });
                  search.current?.focus();
                }}
              >
                {objectWords.addOne({ label: each.label, name: each.path })}
              </Button>
            </li>
          ))}
        </ul>
      </>
    );
  }
}

/** A status field that the org does not offer any more is still what is saved. */
function unless(
  { fields }: OfferedShape,
  status: string | null,
): readonly { value: string; label: string }[] {
  if (status === null || fields.some(({ path }) => path === status)) return [];
  return [{ value: status, label: status }];
}

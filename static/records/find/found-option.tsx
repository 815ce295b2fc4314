import { Fragment, type JSX } from 'react';
import type { Card } from '../../../src/contract/records/cards';
import type { Reader } from '../../shared/bridge/reader';
import { Badge } from '../../shared/ui/badge';
import { ObjectIcon } from '../icons/object-icon';
import { find } from '../messages/en.yml';
import { valueWords } from '../words/row-card';

/** How many facts tell a record from the others. */
const tellingFacts = 2;

/** Why a record that was found cannot be picked; null where it can. */
export type Taken = 'linkedHere' | 'picked' | null;

interface FoundOptionProps {
  readonly id: string;
  readonly record: Card;
  /** Keys of the other issues it is linked to, as far as that is known by now. */
  readonly alsoOn: readonly string[];
  readonly reader: Reader;
  readonly taken: Taken;
  readonly isActive: boolean;
  readonly isDisabled: boolean;
  readonly onPick: () => void;
}

/**
 * One record that was found: what it is, what tells it from the others, and where it is linked already. What is cut off for the eye
 * is in its name, and in the tip of what is cut.
 */
export function FoundOption(props: FoundOptionProps): JSX.Element {
  const { id, record, alsoOn, reader, taken, isActive, isDisabled, onPick } = props;
  const { title, about, object, objectLabel, status } = record;
  // What the record is about has a line of its own.
  const facts = record.facts
    .filter(({ value }) => value.kind !== 'text' || value.text !== about)
    .slice(0, tellingFacts)
    .map(({ label, value }) => ({ label, words: valueWords(value, reader) }));
  const where = [
    ...(taken === null ? [] : [find[taken]]),
    ...(alsoOn.length === 0 ? [] : [find.alsoOn({ keys: alsoOn.join(', ') })]),
  ].join(' · ');
  return (
    // The keyboard stays in the field, which names the marked option (aria-activedescendant).
    <li
      id={id}
      role="option"
      className="found"
      aria-selected={isActive}
      aria-disabled={isDisabled || taken !== null}
      data-record={record.id}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={onPick}
    >
      <ObjectIcon object={object} />
      <div className="found-words">
        <span className="found-title">
          <strong className="found-cut">
            <bdi title={title ?? undefined}>{title ?? objectLabel}</bdi>
          </strong>{' '}
          {title === null ? (
            <span className="id">{record.id}</span>
          ) : (
            <bdi className="subtle">{objectLabel}</bdi>
          )}{' '}
          {status !== null && (
            <Badge>
              <bdi>{status}</bdi>
            </Badge>
          )}
        </span>{' '}
        {about !== null && (
          <bdi className="found-cut" title={about}>
            {about}
          </bdi>
        )}{' '}
        {facts.length > 0 && (
          <span className="subtle found-cut">
            {facts.map(({ label, words }, at) => (
              <Fragment key={at}>
                {at > 0 && ' · '}
                <bdi>{label}</bdi>
                {': '}
                <bdi title={words}>{words}</bdi>
              </Fragment>
            ))}
          </span>
        )}{' '}
        {where !== '' && (
          <span className="subtle found-where" title={where}>
            {where}
          </span>
        )}
      </div>
    </li>
  );
}

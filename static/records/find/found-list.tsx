import type { JSX } from 'react';
import type { Card } from '../../../src/contract/records/cards';
import { find } from '../messages/en.yml';
import { FoundOption, type Taken } from './found-option';
import type { ShownRecords } from './shown-records';
import { useReader } from './use-reader';

interface FoundListProps {
  /** Of the list; its options' ids begin with it (`optionId`). */
  readonly id: string;
  readonly shown: ShownRecords;
  readonly isExpanded: boolean;
  readonly isDisabled: boolean;
  /** The id of the record that is marked. */
  readonly activeId: string | null;
  /** Keys of the other issues that records are linked to, as far as that is known by now. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  readonly takenBy: (record: Card) => Taken;
  readonly onPick: (record: Card) => void;
}

const nowhere: readonly string[] = [];

/** The id of a record's option. */
export function optionId(listId: string, recordId: string): string {
  return `${listId} ${recordId}`.replaceAll(' ', '-');
}

/** The records under the field, to be picked by mouse; the field's keyboard marks them. */
export function FoundList(props: FoundListProps): JSX.Element {
  const { id, shown, isExpanded, isDisabled, activeId, others, takenBy, onPick } = props;
  const { records, isStale } = shown;
  const reader = useReader();
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={find.results}
      aria-busy={isStale}
      className="found-list"
      hidden={!isExpanded}
    >
      {records.map((record) => (
        <FoundOption
          key={record.id}
          id={optionId(id, record.id)}
          record={record}
          alsoOn={others.get(record.id) ?? nowhere}
          reader={reader}
          taken={takenBy(record)}
          isActive={record.id === activeId}
          isDisabled={isStale || isDisabled}
          onPick={() => {
            onPick(record);
          }}
        />
      ))}
    </ul>
  );
}

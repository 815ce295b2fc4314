import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useState, type JSX } from 'react';
import type { Card } from '../../src/contract/records/cards';
import { Field } from '../shared/ui/field';
import { FindStatus } from './find/find-status';
import { FoundList, optionId } from './find/found-list';
import type { Taken } from './find/found-option';
import { lastObject, rememberSearched } from './find/last-object';
import { ObjectFilter } from './find/object-filter';
import { withLines } from './find/pasted-lines';
import { pressKey } from './find/press-key';
import { shownRecords } from './find/shown-records';
import { useMarked } from './find/use-marked';
import { useSearch } from './find/use-search';
import { useWhereLinked } from './find/use-where-linked';
import { find } from './messages/en.yml';
import { stageWords, takenWords } from './words/find';
import { titleWords } from './words/row-card';
import './find/find.css';

const none: readonly Card[] = [];

/** A record that was picked among those found. */
interface Picked {
  readonly object: string;
  readonly id: string;
  readonly host: string | null;
  /** With what it is about, as rows name it. */
  readonly name: string | null;
  readonly objectLabel: string;
}

interface FindRecordsProps {
  readonly text: string;
  /** What is looked for: nothing typed is '', and null is an address or an id, which is not looked for. */
  readonly searchFor: string | null;
  readonly isDisabled: boolean;
  readonly error: string | undefined;
  readonly linked: ReadonlySet<string>;
  readonly picked: ReadonlySet<string>;
  readonly onText: (text: string) => void;
  readonly onPick: (record: Picked) => void;
  readonly onEnter: () => void;
  readonly onLinkAndPush: () => void;
}

/**
 * One field that finds records by name or number, or takes what is pasted: an editable combobox whose list is marked by hand.
 * Enter picks what is marked and nothing else. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function FindRecords(props: FindRecordsProps): JSX.Element {
  const { text, searchFor, isDisabled, error, linked, picked, onText, onPick, onEnter, onLinkAndPush } =
    props;
  const id = useId();
  const [isUsed, setIsUsed] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [isComposing, setIsComposing] = useState(false);
  const [wanted, setWanted] = useState(lastObject);
  const [refused, setRefused] = useState<string | null>(null);
  const asked = isUsed && !isComposing ? searchFor : null;
  const [offered, setOffered] = useState<readonly string[]>([]);
  // Only what may still be searched is asked for.
  const object = wanted !== null && offered.includes(wanted) ? wanted : null;
  const search = useSearch(asked, object);
  const names = search.objects.map(({ name }) => name);
  if (names.join(' ') !== offered.join(' ')) setOffered(names);
  const shown = shownRecords(search, object);
  const { records, host, isStale } = shown;
  const isExpanded = isOpen && records.length > 0;
  const marked = useMarked(isStale ? [] : records.map((record) => record.id));
  const activeId = isExpanded ? marked.id : null;
  const where = useWhereLinked(isExpanded ? records : none, isStale);
  const words = refused ?? stageWords(search.stage, records.length);

  useEffect(() => {
    if (activeId === null) return;
    document.getElementById(optionId(id, activeId))?.scrollIntoView({ block: 'nearest' });
  }, [id, activeId]);

  const takenBy = (record: Card): Taken => {
    if (linked.has(record.id) || where.here.has(record.id)) return 'linkedHere';
    return picked.has(record.id) ? 'picked' : null;
  };
  const open = (): void => {
    setIsUsed(true);
    setIsOpen(true);
  };
  const close = (): void => {
    setIsOpen(false);
    marked.clear();
  };
  const type = (typed: string): void => {
    open();
    marked.clear();
    setRefused(null);
    onText(typed);
  };
  const pick = (record: Card | undefined): void => {
    if (record === undefined || isStale || isDisabled) return;
    const taken = takenBy(record);
    if (taken !== null) {
      setRefused(takenWords(taken, record));
      return;
    }
    close();
    setRefused(null);
    const { object: of, id: recordId, title, about, objectLabel } = record;
    onPick({ object: of, id: recordId, host, name: titleWords(title, about), objectLabel });
  };
  const put = (
    event: { readonly preventDefault: () => void },
    field: HTMLInputElement,
    text: string,
  ): void => {
    const lines = withLines(field, text);
    if (lines === null) return;
    event.preventDefault();
    type(lines);
  };

  return (
    <div
      className="find"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <Field label={find.label} hint={find.hint} error={error}>
        {(control) => (
          <Textfield
            {...control}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isExpanded}
            aria-controls={id}
            aria-activedescendant={activeId === null ? undefined : optionId(id, activeId)}
            value={text}
            isDisabled={isDisabled}
            isInvalid={error !== undefined}
            autoComplete="off"
            spellCheck={false}
            onFocus={open}
            onClick={open}
            onChange={(event) => {
              type(event.currentTarget.value);
            }}
            onPaste={(event) => {
              put(event, event.currentTarget, event.clipboardData.getData('text'));
            }}
            onDrop={(event) => {
              put(event, event.currentTarget, event.dataTransfer.getData('text'));
            }}
            onCompositionStart={() => {
              setIsComposing(true);
            }}
            onCompositionEnd={() => {
              setIsComposing(false);
            }}
            onKeyDown={(event) => {
              pressKey(event, {
                isExpanded,
                isMarked: activeId !== null,
                open,
                close,
                move: (step) => {
                  setRefused(null);
                  marked.move(step);
                },
                unmark: marked.clear,
                pick: () => {
                  pick(records.find((record) => record.id === activeId));
                },
                enter: () => {
                  if (!searchFor) return onEnter();
                  open();
                  search.now();
                },
                linkAndPush: onLinkAndPush,
              });
            }}
          />
        )}
      </Field>
      {searchFor !== null && search.objects.length > 1 && (
        <ObjectFilter
          objects={search.objects}
          chosen={object}
          isDisabled={isDisabled}
          onChoose={(chosen) => {
            setWanted(chosen);
            rememberSearched(chosen);
            marked.clear();
            setIsOpen(true);
          }}
        />
      )}
      {isUsed && <FindStatus stage={search.stage} words={words} onAgain={search.now} />}
      <FoundList
        id={id}
        shown={shown}
        isExpanded={isExpanded}
        isDisabled={isDisabled}
        activeId={activeId}
        others={where.others}
        takenBy={takenBy}
        onPick={pick}
      />
    </div>
  );
}

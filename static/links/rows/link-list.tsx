import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { SalesforceRecord } from '../../../src/contract/links/link';
import { panel as panelWords } from '../messages/en.yml';
import { keyOf } from './placed-links';

/** An issue may have a thousand links: a panel starts with a screenful. */
const atFirst = 20;

interface LinkListProps<T> {
  readonly rows: readonly T[];
  readonly recordOf: (row: T) => SalesforceRecord;
  /** Whether there is something to say of a row: it is shown then, wherever it stands. */
  readonly isTroubled?: (row: T) => boolean;
  readonly render: (row: T) => JSX.Element;
}

/** The links one below the other; the rest on demand, or where something is to be said of one of them. */
export function LinkList<T>({ rows, recordOf, isTroubled, render }: LinkListProps<T>): JSX.Element | null {
  const [all, setAll] = useState<'no' | 'asked' | 'shown'>('no');
  const firstUnfolded = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (all === 'asked') firstUnfolded.current?.focus();
  }, [all]);
  // Once open it stays open: a fold that closes by itself would take away what is being read.
  if (all === 'no' && isTroubled && rows.slice(atFirst).some(isTroubled)) setAll('shown');
  if (rows.length === 0) return null;
  const shown = all === 'no' ? rows.slice(0, atFirst) : rows;
  return (
    <>
      <ul className="links" aria-label={panelWords.links}>
        {shown.map((row, at) => (
          <li
            key={keyOf(recordOf(row))}
            ref={at === atFirst ? firstUnfolded : null}
            className="stack"
            tabIndex={-1}
            data-record={keyOf(recordOf(row))}
          >
            {render(row)}
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <div className="line">
          <Button
            appearance="subtle"
            onClick={() => {
              setAll('asked');
            }}
          >
            {panelWords.showAll({ count: rows.length })}
          </Button>
        </div>
      )}
    </>
  );
}

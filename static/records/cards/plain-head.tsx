import type { JSX, ReactNode } from 'react';
import type { SalesforceRecord } from '../../../src/contract/links/link';
import { ObjectIcon } from '../icons/object-icon';

interface PlainHeadProps {
  readonly record: SalesforceRecord;
  readonly nameId: string;
  /** What stands in the second line; the id where nothing else does. */
  readonly children?: ReactNode;
}

/** What heads a row whose record has no card: its object and id. */
export function PlainHead({ record: { object, id }, nameId, children }: PlainHeadProps): JSX.Element {
  if (children === undefined) {
    return (
      <>
        <ObjectIcon object={object} />
        <span className="line" id={nameId}>
          <strong>{object}</strong>
          <span className="id">{id}</span>
        </span>
      </>
    );
  }
  return (
    <>
      <ObjectIcon object={object} />
      <span className="card-title" id={nameId}>
        <strong>{object}</strong> <span className="id">{id}</span>
      </span>
      {children}
    </>
  );
}

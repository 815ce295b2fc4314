import type { JSX } from 'react';
import type { SalesforceRecord } from '../../../src/contract/links/link';

interface RecordNameProps {
  readonly record: SalesforceRecord;
  readonly nameId?: string | undefined;
}

/** A record as a row is headed by it. `nameId` is for descriptions of what stands in the row. */
export function RecordName({ record: { object, id }, nameId }: RecordNameProps): JSX.Element {
  return (
    <span className="line" id={nameId}>
      <strong>{object}</strong>
      <span className="id">{id}</span>
    </span>
  );
}

import type { JSX } from 'react';
import type { SalesforceRecord } from '../../../src/contract/links/link';
import { goneOrHidden } from '../words/row-card';

interface UnreadHeadProps {
  readonly record: SalesforceRecord;
  readonly seenAs: string | null;
  readonly nameId: string;
}

/** What heads a row whose record was asked for and did not come: it may be gone, or hidden, and nobody can tell which. */
export function UnreadHead({ record, nameId, seenAs }: UnreadHeadProps): JSX.Element {
  return (
    <>
      <span className="card-title" id={nameId}>
        <strong>{record.object}</strong> <span className="id">{record.id}</span>
      </span>
      <span className="subtle">{goneOrHidden(seenAs)}</span>
    </>
  );
}

import type { JSX } from 'react';
import type { SalesforceRecord } from '../../../src/contract/links/link';
import { Glyph } from '../../shared/ui/glyph';
import { goneOrHidden } from '../words/row-card';
import { PlainHead } from './plain-head';

interface UnreadHeadProps {
  readonly record: SalesforceRecord;
  readonly seenAs: string | null;
  readonly nameId: string;
}

/** What heads a row whose record was asked for and did not come: it may be gone, or hidden, and nobody can tell which. */
export function UnreadHead({ record, nameId, seenAs }: UnreadHeadProps): JSX.Element {
  return (
    <PlainHead record={record} nameId={nameId}>
      <span className="unread">
        <Glyph name="warning" /> {goneOrHidden(seenAs)}
      </span>
    </PlainHead>
  );
}

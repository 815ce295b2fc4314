import type { JSX } from 'react';
import type { Link, SalesforceRecord } from '../../../src/contract/links/link';
import { namedRecords, toldTogether, type SamePushes } from '../words/pushes';

interface TroubledPushesProps {
  readonly troubled: readonly SamePushes[];
  readonly links: readonly Link[];
  readonly nameOf: (record: SalesforceRecord) => string;
}

/** Which of several pushes did not work, and why, right where their sum is told: the rows may be far below. */
export function TroubledPushes({ troubled, links, nameOf }: TroubledPushesProps): JSX.Element {
  const names = new Map(links.map(({ record }) => [record.id, nameOf(record)]));
  return (
    <dl className="troubles stack tight">
      {troubled.map(({ recordIds, notice }) => (
        <div key={recordIds.join(' ')}>
          <dt>{namedRecords(recordIds.map((id) => names.get(id) ?? id))}</dt>
          <dd>{toldTogether(notice)}</dd>
        </div>
      ))}
    </dl>
  );
}

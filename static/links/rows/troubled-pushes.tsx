import type { JSX } from 'react';
import type { Link } from '../../../src/contract/links/link';
import { namedRecords, toldTogether, type SamePushes } from '../words/pushes';
import { recordName } from '../../shared/words/record-name';

interface TroubledPushesProps {
  readonly troubled: readonly SamePushes[];
  readonly links: readonly Link[];
}

/** Which of several pushes did not work, and why, right where their sum is told: the rows may be far below. */
export function TroubledPushes({ troubled, links }: TroubledPushesProps): JSX.Element {
  const names = new Map(links.map(({ record }) => [record.id, recordName(record)]));
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

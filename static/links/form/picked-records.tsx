import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import { Glyph } from '../../shared/ui/glyph';
import { recordName } from '../../shared/words/record-name';
import type { PickedRecord } from '../find-records';
import { picked as words } from '../messages/en.yml';
import { addedWords, orgWords } from '../words/picked';
import type { FormReading } from './form-reading';
import './picked-records.css';

interface PickedRecordsProps {
  readonly picked: readonly PickedRecord[];
  readonly reading: FormReading;
  readonly savedHost: string | null;
  readonly isDisabled: boolean;
  readonly onRemove: (record: PickedRecord) => void;
}

/** The records that were picked, each with its name, its object, its id and its org: what stands here is linked. */
export function PickedRecords(props: PickedRecordsProps): JSX.Element {
  const { picked, reading, savedHost, isDisabled, onRemove } = props;
  const titleId = useId();
  const last = picked.at(-1);
  return (
    <div className="picked-place stack tight">
      <p role="status" className="unseen">
        {last ? addedWords(last, savedHost) : ''}
      </p>
      {last && (
        <>
          <h4 id={titleId} className="picked-title">
            {words.title}
          </h4>
          <ul className="picked" aria-labelledby={titleId}>
            {picked.map((record) => (
              <li key={record.id} data-picked={record.id}>
                <div className="picked-words">
                  <strong>
                    <bdi>{record.name ?? recordName(record)}</bdi>
                  </strong>{' '}
                  <span className="subtle">
                    <bdi>{record.objectLabel}</bdi> <span className="id">{record.id}</span>{' '}
                    {orgWords(record.host, savedHost)}
                  </span>
                  {aside(record, reading)}
                </div>
                <Button
                  appearance="subtle"
                  spacing="compact"
                  isDisabled={isDisabled}
                  aria-label={words.remove({ name: record.name ?? recordName(record) })}
                  onClick={() => {
                    onRemove(record);
                  }}
                >
                  {words.removeThis}
                </Button>
              </li>
            ))}
          </ul>
          <p className="subtle">{words.keys}</p>
        </>
      )}
    </div>
  );
}

/** What stands in the way of a picked record. */
function aside({ id, host }: PickedRecord, { known, unconfirmed }: FormReading): JSX.Element | null {
  if (known.has(id)) {
    return (
      <span className="picked-aside">
        <Glyph name="info" /> {words.linkedMeanwhile}
      </span>
    );
  }
  if (host === null || !unconfirmed.has(host)) return null;
  return (
    <span className="picked-aside">
      <Glyph name="error" /> {words.unconfirmed}
    </span>
  );
}

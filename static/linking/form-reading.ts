import type { Link } from '../../src/contract/link';
import { isObjectName } from '../../src/contract/record/object-name';
import { readRecords, type ChosenRecord, type LineReading } from '../../src/contract/record/read-records';
import { correctFirst, linkingWords } from '../shared/words/linking';

/** What the form's two text fields say: each line's verdict, the records to send, and what forbids sending. */
export interface FormReading {
  readonly lines: readonly LineReading[];
  readonly records: readonly ChosenRecord[];
  readonly known: ReadonlySet<string>;
  readonly chosen: string;
  readonly objectError: string | undefined;
  readonly addressError: string | undefined;
}

/** Reads the form as it stands; the errors are for when somebody tries to send it. */
export function readForm(text: string, object: string, links: readonly Link[]): FormReading {
  const chosen = object.trim();
  const objectError = chosen === '' || isObjectName(chosen) ? undefined : linkingWords.objectInvalid;
  const { lines, tooMany } = readRecords(text, chosen === '' || objectError ? null : chosen);
  const wrong = lines.filter((line) => line.state === 'problem').length;
  return {
    lines,
    records: lines.flatMap((line) => (line.state === 'record' ? line.record : [])),
    known: new Set(links.map((link) => link.record.id)),
    chosen,
    objectError,
    addressError: addressError(lines.length, wrong, tooMany),
  };
}

function addressError(lines: number, wrong: number, tooMany: boolean): string | undefined {
  if (lines === 0) return linkingWords.nothingEntered;
  if (tooMany) return linkingWords.tooMany;
  return wrong > 0 ? correctFirst(wrong) : undefined;
}

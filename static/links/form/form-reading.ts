import { cleanText } from '../../../src/contract/clean-text';
import type { Link } from '../../../src/contract/links/link';
import { readObjectName } from '../../../src/contract/record/object-name';
import { type Orgs, otherOrgs } from '../../../src/contract/record/other-orgs';
import { readRecords, type ChosenRecord, type LineReading } from '../../../src/contract/record/read-records';
import { objectField } from '../../shared/messages/en.yml';
import { form as formWords } from '../messages/en.yml';

/** What stands in the form. `confirmed`: hosts of other orgs whose records are meant. */
export interface Filled {
  readonly text: string;
  readonly object: string;
  readonly confirmed: readonly string[];
}

/** What the form's fields say: each line's verdict, the records to send, the lines that stay, and what forbids sending. */
export interface FormReading {
  readonly lines: readonly LineReading[];
  readonly records: readonly ChosenRecord[];
  /** The texts of the lines that cannot be sent as they stand. */
  readonly staying: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly chosen: string;
  readonly orgs: Orgs;
  readonly unconfirmed: ReadonlySet<string>;
  readonly objectError: string | undefined;
  readonly addressError: string | undefined;
}

/** Reads the form as it stands; the errors are for when somebody tries to send it. `savedHost`: the org of the settings. */
export function readForm(filled: Filled, links: readonly Link[], savedHost: string | null): FormReading {
  const { text, object, confirmed } = filled;
  const chosen = readObjectName(object);
  const objectError = cleanText(object) === '' || chosen ? undefined : objectField.invalid;
  const { lines, tooMany } = readRecords(text, chosen);
  const orgs = otherOrgs(
    lines.map((line) => (line.state === 'record' ? line.record.host : null)),
    savedHost,
  );
  const unconfirmed = new Set(orgs.others.filter((host) => !confirmed.includes(host)));
  const isReady = (record: ChosenRecord): boolean => record.host === null || !unconfirmed.has(record.host);
  const records = lines.flatMap((line) =>
    line.state === 'record' && isReady(line.record) ? line.record : [],
  );
  const staying = lines.flatMap((line) => {
    const stays = line.state === 'problem' || (line.state === 'record' && !isReady(line.record));
    return stays ? line.text : [];
  });
  const known = new Set(links.map((link) => link.record.id));
  const fresh = records.filter(({ id }) => !known.has(id));
  return {
    lines,
    records,
    staying,
    known,
    chosen: chosen ?? '',
    orgs,
    unconfirmed,
    objectError,
    addressError: addressError(lines.length, fresh.length, staying.length, tooMany),
  };
}

function addressError(lines: number, fresh: number, staying: number, tooMany: boolean): string | undefined {
  if (lines === 0) return formWords.nothingEntered;
  if (tooMany) return formWords.tooMany;
  // What is linked already is no reason to send anything while other lines wait for their correction.
  return fresh === 0 && staying > 0 ? formWords.noneReady({ lines: staying }) : undefined;
}

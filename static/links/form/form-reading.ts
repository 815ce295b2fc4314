import { cleanText } from '../../../src/contract/clean-text';
import type { Link } from '../../../src/contract/links/link';
import { readObjectName } from '../../../src/contract/record/object-name';
import { type Orgs, otherOrgs } from '../../../src/contract/record/other-orgs';
import {
  readRecords,
  recordsAtOnce,
  type ChosenRecord,
  type LineReading,
} from '../../../src/contract/record/read-records';
import { objectField } from '../../shared/messages/en.yml';
import type { PickedRecord } from '../find-records';
import { form as formWords } from '../messages/en.yml';
import { searchTextOf } from './search-text';

/** What stands in the form. `confirmed`: hosts of other orgs whose records are meant. */
export interface Filled {
  readonly text: string;
  readonly object: string;
  readonly confirmed: readonly string[];
  readonly picked: readonly PickedRecord[];
}

/** What the form is read against. `savedHost`: the org of the settings. `canFind`: one line may be a text to look for. */
export interface Around {
  readonly known: readonly Link[];
  readonly savedHost: string | null;
  readonly canFind: boolean;
}

/** What the form's fields say: each line's verdict, the records to send, the lines that stay, and what forbids sending. */
export interface FormReading {
  readonly lines: readonly LineReading[];
  readonly records: readonly ChosenRecord[];
  /** What is looked for, as yet without a record: '' or null where nothing is. */
  readonly searchFor: string | null;
  /** The texts of the lines that cannot be sent as they stand, and the picked records. */
  readonly staying: readonly string[];
  readonly stayingPicked: readonly PickedRecord[];
  readonly known: ReadonlySet<string>;
  readonly chosen: string;
  readonly orgs: Orgs;
  readonly unconfirmed: ReadonlySet<string>;
  readonly objectError: string | undefined;
  readonly addressError: string | undefined;
}

/** Reads the form as it stands; the errors are for when somebody tries to send it. */
export function readForm(filled: Filled, { known: links, savedHost, canFind }: Around): FormReading {
  const { text, object, confirmed, picked } = filled;
  const chosen = readObjectName(object);
  const objectError = cleanText(object) === '' || chosen ? undefined : objectField.invalid;
  const searchFor = canFind ? searchTextOf(text) : null;
  const read = readRecords(searchFor ? '' : text, chosen);
  const lines = read.lines.map((line) => asDuplicate(line, picked));
  const orgs = otherOrgs(
    [
      ...picked.map(({ host }) => host),
      ...lines.map((line) => (line.state === 'record' ? line.record.host : null)),
    ],
    savedHost,
  );
  const unconfirmed = new Set(orgs.others.filter((host) => !confirmed.includes(host)));
  const isReady = ({ host }: Pick<ChosenRecord, 'host'>): boolean => host === null || !unconfirmed.has(host);
  const records = [
    ...picked.filter(isReady),
    ...lines.flatMap((line) => (line.state === 'record' && isReady(line.record) ? line.record : [])),
  ];
  const staying = lines.flatMap((line) => {
    const stays = line.state === 'problem' || (line.state === 'record' && !isReady(line.record));
    return stays ? line.text : [];
  });
  const stayingPicked = picked.filter((record) => !isReady(record));
  const known = new Set(links.map((link) => link.record.id));
  const fresh = records.filter(({ id }) => !known.has(id));
  const tooMany = read.tooMany || records.length > recordsAtOnce;
  return {
    lines,
    records,
    searchFor,
    staying,
    stayingPicked,
    known,
    chosen: chosen ?? '',
    orgs,
    unconfirmed,
    objectError,
    addressError: searchFor
      ? formWords.pickFirst({ text: searchFor })
      : addressError({
          named: lines.length + picked.length,
          fresh: fresh.length,
          staying: staying.length + stayingPicked.length,
          tooMany,
          canFind,
        }),
  };
}

/** A line that names a record that was picked repeats it. */
function asDuplicate(line: LineReading, picked: readonly PickedRecord[]): LineReading {
  if (line.state !== 'record') return line;
  const { id } = line.record;
  return picked.some((each) => each.id === id)
    ? { line: line.line, text: line.text, state: 'duplicate', id }
    : line;
}

function addressError({ named, fresh, staying, tooMany, canFind }: Counted): string | undefined {
  if (named === 0) return canFind ? formWords.findNothing : formWords.nothingEntered;
  if (tooMany) return formWords.tooMany;
  // What is linked already is no reason to send anything while other lines wait for their correction.
  return fresh === 0 && staying > 0 ? formWords.noneReady({ lines: staying }) : undefined;
}

interface Counted {
  readonly named: number;
  readonly fresh: number;
  readonly staying: number;
  readonly tooMany: boolean;
  readonly canFind: boolean;
}

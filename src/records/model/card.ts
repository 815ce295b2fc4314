import type { Card, CardValue } from '../../contract/records/cards';
import type { ChosenObject } from '../../contract/records/access';

/** A field's value as it was read. */
interface Read {
  readonly raw: string | number | boolean | null;
  readonly shown: string | null;
}

/** A record as it was read. */
interface ReadRecord {
  readonly id: string;
  readonly object: string;
  readonly values: Readonly<Record<string, Read>>;
}

/** A field of a card: its path, label and type. */
type CardField = ChosenObject['fields'][number];

const longest = 1_000;

/** Salesforce's field of the currency of a record, where an org has several. */
export const currencyField = 'CurrencyIsoCode';

/**
 * Salesforce's own fields of being closed. `IsClosed` is of Case, Opportunity, Task and others, and `IsConverted` of Lead. They are
 * optional in what is read: an object without them is read all the same.
 */
export const closedFields = ['IsClosed', 'IsConverted'] as const;

/** What a case, a task or an incident is about, beside its number. */
const subjectField = 'Subject';

/**
 * What is shown of a record: the chosen fields, or those that came (the org's compact layout), without name, status and
 * empty ones.
 */
export function cardOf(record: ReadRecord, chosen: ChosenObject, described: readonly CardField[]): Card {
  const { values } = record;
  const fields = chosen.fields.length > 0 ? chosen.fields : described.filter(cameWithLayout(values));
  const currency = textOf(values[currencyField]);
  return {
    id: record.id,
    object: record.object,
    objectLabel: chosen.label,
    title: textOf(values[chosen.nameField]),
    about:
      chosen.nameField !== subjectField && fields.some(({ path }) => path === subjectField)
        ? textOf(values[subjectField]) || null
        : null,
    status: chosen.status === null ? null : textOf(values[chosen.status]),
    isClosed: closedFields.map((field) => values[field]?.raw).find((raw) => typeof raw === 'boolean') ?? null,
    facts: fields
      .filter(({ path }) => path !== chosen.nameField && path !== chosen.status && path !== currencyField)
      .flatMap(({ path, label, type }) => {
        const value = valueOf(values[path], type, currency);
        return value === null ? [] : [{ label, value }];
      }),
  };
}

/** Which fields the org's compact layout brought, and not this app's own wish. */
function cameWithLayout(values: ReadRecord['values']): (field: CardField) => boolean {
  const own: readonly string[] = closedFields;
  return ({ path }) => path in values && !own.includes(path);
}

function textOf(read: Read | undefined): string | null {
  const text = read?.shown ?? read?.raw ?? null;
  return text === null ? null : String(text).slice(0, longest);
}

/** A value by its field's type. What does not have the form of its type is told as Salesforce shows it. */
function valueOf(read: Read | undefined, type: string, currency: string | null): CardValue | null {
  if (!read || read.raw === null) return null;
  const { raw } = read;
  if (typeof raw === 'boolean') return { kind: 'yesNo', value: raw };
  if (typeof raw === 'number' && type === 'percent') return { kind: 'percent', value: raw };
  if (typeof raw === 'number' && type === 'currency' && currency !== null && /^[A-Z]{3}$/.test(currency))
    return { kind: 'number', value: raw, currency };
  if (typeof raw === 'number' && type !== 'currency') return { kind: 'number', value: raw, currency: null };
  if (typeof raw === 'string' && type === 'date' && /^\d{4}-\d\d-\d\d$/.test(raw))
    return { kind: 'day', day: raw };
  if (typeof raw === 'string' && type === 'datetime' && !Number.isNaN(Date.parse(raw)))
    return { kind: 'instant', at: new Date(raw).toISOString() };
  const text = textOf(read);
  return text === null || text === '' ? null : { kind: 'text', text };
}

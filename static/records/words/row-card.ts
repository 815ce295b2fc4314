import type { CardValue } from '../../../src/contract/records/cards';
import type { Reader } from '../../shared/bridge/reader';
import { ago } from '../../shared/words/time';
import { rowCards } from '../messages/en.yml';

/** As whom cards were read, and how long ago. */
export function readLine({
  seenAs,
  readAt,
}: {
  readonly seenAs: string | null;
  readonly readAt: string;
}): string {
  const when = ago(readAt);
  return seenAs === null ? rowCards.read({ when }) : rowCards.readAs({ who: seenAs, when });
}

/** When the values that stand beside the present ones were read. */
export function readBefore(readAt: string): string {
  return rowCards.readBefore({ when: ago(readAt) });
}

/** A record's name or number with what it is about. */
export function titleWords(title: string | null, about: string | null): string | null {
  return title === null || about === null ? title : rowCards.numberAbout({ number: title, about });
}

/** What people call a record: its object and its name; null where it has no name that may be seen. */
export function calledWords({
  objectLabel,
  title,
}: {
  readonly objectLabel: string;
  readonly title: string | null;
}): string | null {
  return title === null ? null : rowCards.called({ object: objectLabel, title });
}

/** Said of a record that was asked for and did not come. */
export function goneOrHidden(seenAs: string | null): string {
  return seenAs === null ? rowCards.goneOrHidden : rowCards.goneOrHiddenFrom({ who: seenAs });
}

/** A field's value as the reader writes such values. */
export function valueWords(value: CardValue, reader: Reader): string {
  const locale = reader.locale;
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'yesNo':
      return value.value ? rowCards.yes : rowCards.no;
    case 'number':
      return value.currency === null
        ? new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value.value)
        : amountOf(value.value, value.currency, locale);
    case 'percent':
      return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 6 }).format(
        value.value / 100,
      );
    case 'day':
      // A day is the same everywhere, so no time zone moves it.
      return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(`${value.day}T00:00:00Z`),
      );
    case 'instant':
      return new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: reader.timeZone,
      }).format(new Date(value.at));
  }
}

/** An amount with its currency's code: a sign alone may mean any of several dollars. */
function amountOf(value: number, currency: string, locale: string | undefined): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(
      value,
    );
  } catch {
    return rowCards.amount({ amount: new Intl.NumberFormat(locale).format(value), currency });
  }
}

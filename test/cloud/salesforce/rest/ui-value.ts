import type { FieldDef } from '../schema/object-def';
import { holderOf } from '../soql/resolve';
import type { Eyes, Row } from './eyes';
import { wireValue } from './wire-value';

/** A field as the UI API gives it: the value, and how it is shown in the user's locale where that differs. */
export function uiValue(
  eyes: Eyes,
  row: Row,
  field: FieldDef,
): { displayValue: string | null; value: unknown } {
  const value = field.type === 'datetime' ? row.values[field.name] || null : wireValue(row, field);
  return { displayValue: value === null ? null : shown(eyes, row, field, value), value };
}

/** The record a reference leads to, with its name only. Null without one, or if it is hidden. */
export function uiParent(
  eyes: Eyes,
  row: Row,
  field: FieldDef,
): { displayValue: string | null; value: unknown } {
  const parent = holderOf(eyes, row, [field]);
  if (!parent) return { displayValue: null, value: null };
  const { nameField, name } = parent.object;
  const text = parent.values[nameField] ?? null;
  const fields = {
    Id: { displayValue: null, value: parent.id },
    [nameField]: { displayValue: null, value: text },
  };
  return { displayValue: text, value: { apiName: name, childRelationships: {}, fields, id: parent.id } };
}

function shown({ user, org }: Eyes, row: Row, field: FieldDef, value: unknown): string | null {
  const locale = user.locale.replace('_', '-');
  const text = String(value);
  switch (field.type) {
    case 'currency':
      return new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: row.values['CurrencyIsoCode'] ?? org.currency,
      }).format(Number(text));
    case 'date':
      return new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(new Date(text));
    case 'datetime':
      return new Intl.DateTimeFormat(locale, {
        ...{ dateStyle: 'short', timeStyle: 'short', timeZone: user.timeZone },
      }).format(new Date(text));
    case 'picklist':
      return text;
    default:
      return null;
  }
}

import type { Org } from '../state/org';
import type { FieldDef, ObjectDef } from './object-def';
import { setUpObjects } from './set-up-objects';
import { field, reference, standardObjects, systemObjects } from './standard-objects';

const ownFields: readonly FieldDef[] = [
  reference('OwnerId', 'User', 'Owner', 'Owner ID', 'Inhaber-ID'),
  field('JiraStatus__c', 'string', 'Jira Status', 'Jira-Status'),
  field('JiraKey__c', 'string', 'Jira Key', 'Jira-Schlüssel'),
];
const systemFields: readonly FieldDef[] = [
  field('CreatedDate', 'datetime', 'Created Date', 'Erstelldatum'),
  field('LastModifiedDate', 'datetime', 'Last Modified Date', 'Letztes Änderungsdatum'),
  field('SystemModstamp', 'datetime', 'System Modstamp', 'Systemänderungsdatum'),
];
const id = field('Id', 'id', 'Record ID', 'Datensatz-ID');
const currency = field('CurrencyIsoCode', 'picklist', 'Currency ISO Code', 'Währung (ISO-Code)');

const known = new WeakMap<Org, readonly ObjectDef[]>();

/** The objects an org has, in the order of their names. An org that changes is another value, so they are kept. */
export function objectsOf(org: Org): readonly ObjectDef[] {
  const found = known.get(org) ?? workOut(org);
  known.set(org, found);
  return found;
}

function workOut(org: Org): readonly ObjectDef[] {
  const all = [...standardObjects.map((each) => ({ ...each, custom: false })), customObject(org)];
  const withFields = all.map((object) => ({ ...object, fields: allFields(org, object.fields) }));
  const system = [...systemObjects, ...setUpObjects].map((each) => ({
    ...each,
    custom: false,
    fields: [id, ...each.fields],
  }));
  const count = withFields.length + systemObjects.length;
  const fillers = Array.from({ length: Math.max(0, org.objects - count) }, (_, n) => filler(n));
  return [...withFields, ...system, ...fillers].sort((one, two) => (one.name < two.name ? -1 : 1));
}

function allFields(org: Org, fields: readonly FieldDef[]): readonly FieldDef[] {
  const hasAmounts = org.multiCurrency && fields.some(({ type }) => type === 'currency');
  return [id, ...fields, ...(hasAmounts ? [currency] : []), ...ownFields, ...systemFields];
}

function customObject({ customPrefix }: Org): ObjectDef {
  return {
    ...{
      name: 'My_Obj__c',
      label: 'Machine',
      plural: 'Machines',
      german: 'Maschine',
      germanPlural: 'Maschinen',
    },
    ...{ keyPrefix: customPrefix, custom: true, nameField: 'Name', autoNumber: true, shownToAll: false },
    theme: { color: '3C97DD', icon: 'custom5' },
    compact: ['Name', 'Summary__c', 'Account__c', 'Due__c'],
    searched: ['Name', 'Summary__c'],
    fields: [
      field('Name', 'string', 'Machine Number', 'Maschinennummer'),
      field('Summary__c', 'string', 'Summary', 'Zusammenfassung'),
      field('Description__c', 'textarea', 'Description', 'Beschreibung'),
      field('Priority__c', 'string', 'Priority', 'Priorität'),
      reference('Account__c', 'Account', 'Account__r', 'Account', 'Account'),
      field('Amount__c', 'currency', 'Value', 'Wert'),
      field('Due__c', 'date', 'Due', 'Fällig'),
      field('Done__c', 'boolean', 'Done', 'Erledigt'),
    ],
  };
}

/** A custom object without records, to make up a number. */
function filler(n: number): ObjectDef {
  const number = String(n + 1).padStart(4, '0');
  const letters = 'bcdefghijklmnopqrstuvwxyzBCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const prefix = `a${letters.charAt(Math.floor(n / letters.length))}${letters.charAt(n % letters.length)}`;
  return {
    ...{ name: `Filler_${number}__c`, label: `Filler ${number}`, plural: `Fillers ${number}` },
    ...{ german: `Füller ${number}`, germanPlural: `Füller ${number}` },
    ...{ keyPrefix: prefix, custom: true, nameField: 'Name', shownToAll: true },
    theme: { color: '939393', icon: 'custom1' },
    compact: ['Name'],
    searched: ['Name'],
    fields: [id, field('Name', 'string', 'Name'), ...systemFields],
  };
}

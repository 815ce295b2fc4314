import type { FieldDef, FieldType, ObjectDef } from './object-def';

/** A field, with its label in English and German. */
export function field(name: string, type: FieldType, label: string, german = label): FieldDef {
  return { name, type, label, german };
}

/** A field that refers to records of another object. */
export function reference(
  name: string,
  object: string,
  relationship: string,
  label: string,
  german: string,
): FieldDef {
  return { ...field(name, 'reference', label, german), to: { object, relationship } };
}

const account = reference('AccountId', 'Account', 'Account', 'Account ID', 'Account-ID');
const description = field('Description', 'textarea', 'Description', 'Beschreibung');
const jiraSummary = field('JiraSummary__c', 'string', 'Jira Summary', 'Jira-Zusammenfassung');
const isClosed = field('IsClosed', 'boolean', 'Closed', 'Geschlossen');

/** The standard objects that the stand-in has records of. */
export const standardObjects: readonly Omit<ObjectDef, 'custom'>[] = [
  {
    ...{ name: 'Account', label: 'Account', plural: 'Accounts', german: 'Account', germanPlural: 'Accounts' },
    ...{ keyPrefix: '001', nameField: 'Name', shownToAll: true },
    theme: { color: '5867E8', icon: 'account' },
    compact: ['Name', 'Industry', 'Phone'],
    searched: ['Name', 'Phone'],
    fields: [
      field('Name', 'string', 'Account Name', 'Accountname'),
      field('Industry', 'picklist', 'Industry', 'Branche'),
      field('Phone', 'phone', 'Account Phone', 'Telefon'),
      field('AnnualRevenue', 'currency', 'Annual Revenue', 'Jahresumsatz'),
      ...[description, jiraSummary],
    ],
  },
  {
    ...{
      name: 'Case',
      label: 'Case',
      plural: 'Cases',
      german: 'Kundenvorgang',
      germanPlural: 'Kundenvorgänge',
    },
    ...{ keyPrefix: '500', nameField: 'CaseNumber', autoNumber: true, shownToAll: false },
    theme: { color: 'FF538A', icon: 'case' },
    compact: ['CaseNumber', 'Subject', 'Status', 'Priority', 'AccountId'],
    searched: ['CaseNumber', 'Subject', 'Description'],
    fields: [
      field('CaseNumber', 'string', 'Case Number', 'Kundenvorgangsnummer'),
      field('Subject', 'string', 'Subject', 'Betreff'),
      field('Status', 'picklist', 'Status'),
      field('Priority', 'picklist', 'Priority', 'Priorität'),
      field('Origin', 'picklist', 'Case Origin', 'Ursprung'),
      ...[isClosed, account, description],
      reference('ContactId', 'Contact', 'Contact', 'Contact ID', 'Kontakt-ID'),
      field('ClosedDate', 'datetime', 'Closed Date', 'Geschlossen am'),
    ],
    derived: { IsClosed: ({ Status }) => String(Status === 'Closed') },
  },
  {
    ...{ name: 'Contact', label: 'Contact', plural: 'Contacts', german: 'Kontakt', germanPlural: 'Kontakte' },
    ...{ keyPrefix: '003', nameField: 'Name', shownToAll: true },
    theme: { color: '9602C7', icon: 'contact' },
    compact: ['Name', 'AccountId', 'Title', 'Email'],
    searched: ['Name', 'Email', 'Title'],
    fields: [
      field('Name', 'string', 'Full Name', 'Vollständiger Name'),
      field('FirstName', 'string', 'First Name', 'Vorname'),
      field('LastName', 'string', 'Last Name', 'Nachname'),
      field('Title', 'string', 'Title', 'Titel'),
      field('Email', 'email', 'Email', 'E-Mail'),
      ...[account, description, jiraSummary],
    ],
  },
  {
    ...{ name: 'Lead', label: 'Lead', plural: 'Leads', german: 'Lead', germanPlural: 'Leads' },
    ...{ keyPrefix: '00Q', nameField: 'Name', shownToAll: true },
    theme: { color: 'FF5D2D', icon: 'lead' },
    compact: ['Name', 'Company', 'Status'],
    searched: ['Name', 'Company'],
    fields: [
      field('Name', 'string', 'Full Name', 'Vollständiger Name'),
      field('FirstName', 'string', 'First Name', 'Vorname'),
      field('LastName', 'string', 'Last Name', 'Nachname'),
      field('Company', 'string', 'Company', 'Firma'),
      field('Status', 'picklist', 'Lead Status', 'Leadstatus'),
      ...[description, jiraSummary],
    ],
  },
  {
    ...{ name: 'Opportunity', label: 'Opportunity', plural: 'Opportunities' },
    ...{ german: 'Opportunity', germanPlural: 'Opportunities' },
    ...{ keyPrefix: '006', nameField: 'Name', shownToAll: false },
    theme: { color: 'FF5D2D', icon: 'opportunity' },
    compact: ['Name', 'AccountId', 'StageName', 'Amount', 'CloseDate'],
    searched: ['Name'],
    fields: [
      field('Name', 'string', 'Opportunity Name', 'Opportunityname'),
      field('StageName', 'picklist', 'Stage', 'Phase'),
      field('Amount', 'currency', 'Amount', 'Betrag'),
      field('CloseDate', 'date', 'Close Date', 'Abschlussdatum'),
      field('NextStep', 'string', 'Next Step', 'Nächster Schritt'),
      ...[isClosed, account, description],
    ],
    derived: { IsClosed: ({ StageName = '' }) => String(StageName.startsWith('Closed')) },
  },
];

/** The people of the org, and the org itself: read by id, never searched or linked. */
export const systemObjects: readonly Omit<ObjectDef, 'custom'>[] = [
  {
    ...{ name: 'User', label: 'User', plural: 'Users', german: 'Benutzer', germanPlural: 'Benutzer' },
    ...{ keyPrefix: '005', nameField: 'Name', shownToAll: true, compact: ['Name', 'Email'], searched: [] },
    theme: { color: '34BECD', icon: 'user' },
    fields: [
      field('Name', 'string', 'Full Name', 'Vollständiger Name'),
      field('Username', 'string', 'Username', 'Benutzername'),
      field('Email', 'email', 'Email', 'E-Mail'),
      field('IsActive', 'boolean', 'Active', 'Aktiv'),
      field('LanguageLocaleKey', 'picklist', 'Language', 'Sprache'),
      field('LocaleSidKey', 'picklist', 'Locale', 'Gebietsschema'),
      field('TimeZoneSidKey', 'picklist', 'Time Zone', 'Zeitzone'),
    ],
  },
  {
    ...{ name: 'Organization', label: 'Organization', plural: 'Organizations' },
    ...{ german: 'Organisation', germanPlural: 'Organisationen' },
    ...{ keyPrefix: '00D', nameField: 'Name', shownToAll: true, compact: ['Name'], searched: [] },
    theme: { color: '939393', icon: 'default' },
    fields: [
      field('Name', 'string', 'Name'),
      field('IsSandbox', 'boolean', 'Is Sandbox', 'Ist Sandbox'),
      field('OrganizationType', 'picklist', 'Edition'),
      field('InstanceName', 'string', 'Instance Name', 'Instanzname'),
      field('LanguageLocaleKey', 'picklist', 'Language', 'Sprache'),
    ],
  },
];

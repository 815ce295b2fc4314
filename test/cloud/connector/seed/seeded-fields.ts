import { awkwardAccounts, awkwardContacts, awkwardSubjects } from './awkward-texts';
import {
  caseStatuses,
  casePriorities,
  caseSubjects,
  companies,
  familyNames,
  givenNames,
  pick,
  stages,
} from './people-and-places';
import type { SeededObject } from './seeded-record-id';

/** Where a record stands: how ids are given in its org, and whether its amounts name a currency. */
export interface SeedPlace {
  accountId(n: number): string;
  contactId(n: number): string;
  userId(n: number): string;
  readonly accounts: number;
  readonly contacts: number;
  readonly multiCurrency: boolean;
}

type Fields = Record<string, string>;

const minute = 60_000;
const firstDay = Date.UTC(2026, 0, 5, 8);

/** The fields of the n-th record of a type, as texts: numbers, dates and checkboxes too. */
export function seededFields(son: SeededObject, n: number, place: SeedPlace): Fields {
  return { ...fieldsOf[son](n, place), OwnerId: place.userId(n % 5), CreatedDate: created(n) };
}

const fieldsOf: Readonly<Record<SeededObject, (n: number, place: SeedPlace) => Fields>> = {
  Case: (n, place) => ({
    CaseNumber: String(1_026 + n).padStart(8, '0'),
    Subject: awkwardSubjects[n] ?? pick(caseSubjects, n),
    Status: pick(caseStatuses, n),
    Priority: pick(casePriorities, n),
    Origin: pick(['Phone', 'Email', 'Web'], n),
    AccountId: place.accountId((n * 7) % place.accounts),
    ContactId: place.contactId((n * 3) % place.contacts),
    Description: `Reported by ${pick(companies, n * 7)}.`,
    ...(pick(caseStatuses, n) === 'Closed' ? { ClosedDate: created(n + 60) } : {}),
  }),
  Account: (n) => ({
    Name: awkwardAccounts[n] ?? pick(companies, n),
    Industry: pick(['Logistics', 'Energy', 'Food', 'Health'], n),
    Phone: `+44 20 7946 0${String(n % 1_000).padStart(3, '0')}`,
    AnnualRevenue: String((n + 1) * 1_250_000),
    Description: '',
  }),
  Contact: (n, place) => ({
    ...personFields(n, awkwardContacts[n]),
    AccountId: place.accountId(n % place.accounts),
    Title: pick(['Buyer', 'Plant manager', 'IT lead', 'Controller'], n),
    Email: `contact${String(n)}@example.com`,
    Description: '',
  }),
  Lead: (n) => ({ ...personFields(n + 3), Company: pick(companies, n * 3), Status: 'Open', Description: '' }),
  Opportunity: (n, place) => ({
    Name: `${pick(companies, n)}: renewal ${String(2026 + (n % 3))}`,
    AccountId: place.accountId(n % place.accounts),
    StageName: pick(stages, n),
    Amount: String(12_500.5 + n * 7_300),
    ...(place.multiCurrency ? { CurrencyIsoCode: pick(['EUR', 'USD', 'JPY'], n) } : {}),
    CloseDate: `2026-${String(1 + (n % 12)).padStart(2, '0')}-28`,
    NextStep: '',
    Description: '',
  }),
  My_Obj__c: (n, place) => ({
    Name: `MO-${String(n + 1).padStart(4, '0')}`,
    Account__c: place.accountId(n % place.accounts),
    Amount__c: String((n + 1) * 990),
    ...(place.multiCurrency ? { CurrencyIsoCode: 'EUR' } : {}),
    Due__c: `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`,
    Done__c: String(n % 4 === 3),
    Summary__c: '',
    Description__c: '',
  }),
};

function personFields(n: number, awkward?: string): Fields {
  const [first, last] = [pick(givenNames, n), awkward ?? pick(familyNames, n)];
  return { FirstName: first, LastName: last, Name: `${first} ${last}` };
}

function created(n: number): string {
  return new Date(firstDay + (n % 3_000) * 97 * minute).toISOString();
}

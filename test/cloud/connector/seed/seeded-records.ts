import type { NewRecord } from '../state/records';
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
import { sandboxRecordId, seededObjects, seededRecordId, type SeededObject } from './seeded-record-id';

/** How many of each type exist from the start. The cases are enough for one per issue of OPS. */
const seededCounts: Readonly<Record<SeededObject, number>> = {
  Case: 2_100,
  Account: 40,
  Contact: 60,
  Lead: 25,
  Opportunity: 30,
  My_Obj__c: 12,
};

/** The two cases Appfire's reference pages use as examples. */
const documentedCases: readonly NewRecord[] = [
  { son: 'Case', soid: '500Qy00000VvNShIAN', fields: caseFields(0) },
  { son: 'Case', soid: '500J80000019IF9IAM', fields: caseFields(1) },
];

const fieldsOf: Readonly<Record<SeededObject, (n: number) => Record<string, string>>> = {
  Case: (n) => caseFields(n + 2),
  Account: (n) => ({
    Name: pick(companies, n),
    Industry: pick(['Logistics', 'Energy', 'Food', 'Health'], n),
    Description: '',
  }),
  Contact: (n) => ({
    ...personFields(n),
    Title: pick(['Buyer', 'Plant manager', 'IT lead', 'Controller'], n),
    Description: '',
  }),
  Lead: (n) => ({ ...personFields(n + 3), Company: pick(companies, n * 3), Status: 'Open', Description: '' }),
  Opportunity: (n) => ({
    Name: `${pick(companies, n)}: renewal ${String(2026 + (n % 3))}`,
    StageName: pick(stages, n),
    NextStep: '',
    Description: '',
  }),
  My_Obj__c: (n) => ({ Name: `MO-${String(n + 1).padStart(4, '0')}`, Summary__c: '', Description__c: '' }),
};

/** Every record of a fresh stand-in, in a fixed order, with more cases than usual for a larger Jira. */
export function seededRecords(cases = seededCounts.Case): NewRecord[] {
  const counts = { ...seededCounts, Case: Math.max(cases, seededCounts.Case) };
  return [...documentedCases, ...seededObjects.flatMap((son) => recordsOf(son, counts[son]))];
}

/** How many cases and accounts of production the sandbox was refreshed with, and how many it has of its own. */
const sandboxCounts = { Case: { copied: 200, own: 40 }, Account: { copied: 40, own: 5 } } as const;

/**
 * Every record of the second org: copies of production's first cases and accounts under the same ids, as a refreshed
 * sandbox has them, and records that were made there since.
 */
export function sandboxRecords(): NewRecord[] {
  return [
    ...documentedCases,
    ...(['Case', 'Account'] as const).flatMap((son) => [
      ...recordsOf(son, sandboxCounts[son].copied),
      ...Array.from({ length: sandboxCounts[son].own }, (_, n): NewRecord => ({
        son,
        soid: sandboxRecordId(son, n),
        fields: fieldsOf[son](n + 5_000),
      })),
    ]),
  ];
}

function recordsOf(son: SeededObject, count: number): NewRecord[] {
  const make = (_: unknown, n: number): NewRecord => ({
    son,
    soid: seededRecordId(son, n),
    fields: fieldsOf[son](n),
  });
  return Array.from({ length: count }, make);
}

function caseFields(n: number): Record<string, string> {
  return {
    CaseNumber: String(1_026 + n).padStart(8, '0'),
    Subject: pick(caseSubjects, n),
    Status: pick(caseStatuses, n),
    Priority: pick(casePriorities, n),
    Account: pick(companies, n * 7),
    Description: `Reported by ${pick(companies, n * 7)}.`,
  };
}

function personFields(n: number): Record<string, string> {
  return { Name: `${pick(givenNames, n)} ${pick(familyNames, n)}`, Account: pick(companies, n) };
}

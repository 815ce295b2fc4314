import type { NewRecord } from '../state/records';
import { seededFields, type SeedPlace } from './seeded-fields';
import {
  otherRecordId,
  sandboxRecordId,
  seededObjects,
  seededRecordId,
  seededUserId,
  type SeededObject,
} from './seeded-record-id';

/** How many of each type exist from the start. The cases are enough for one per issue of OPS. */
const seededCounts: Readonly<Record<SeededObject, number>> = {
  Case: 2_100,
  Account: 40,
  Contact: 60,
  Lead: 25,
  Opportunity: 30,
  My_Obj__c: 12,
};

/** How many of each type the company's other org has. */
const otherCounts: Readonly<Record<SeededObject, number>> = {
  Case: 60,
  Account: 12,
  Contact: 10,
  Lead: 5,
  Opportunity: 8,
  My_Obj__c: 4,
};

const production: SeedPlace = {
  accountId: (n) => seededRecordId('Account', n),
  contactId: (n) => seededRecordId('Contact', n),
  userId: (n) => seededUserId('production', n),
  accounts: seededCounts.Account,
  contacts: seededCounts.Contact,
  multiCurrency: true,
};

const other: SeedPlace = {
  accountId: (n) => otherRecordId('Account', n),
  contactId: (n) => otherRecordId('Contact', n),
  userId: (n) => seededUserId('other', n),
  accounts: otherCounts.Account,
  contacts: otherCounts.Contact,
  multiCurrency: false,
};

/** The first two cases are the ones Appfire's reference pages use as examples; the seeded ones follow them. */
const documentedCases: readonly NewRecord[] = ['500Qy00000VvNShIAN', '500J80000019IF9IAM'].map((soid, n) => ({
  son: 'Case',
  soid,
  fields: seededFields('Case', n, production),
}));

/** Every record of a fresh stand-in, in a fixed order, with more cases than usual for a larger Jira. */
export function seededRecords(cases = seededCounts.Case): NewRecord[] {
  const counts = { ...seededCounts, Case: Math.max(cases, seededCounts.Case) };
  return [...documentedCases, ...seededObjects.flatMap((son) => recordsOf(son, counts[son]))];
}

/** How many cases and accounts of production the sandbox was refreshed with, and how many it has of its own. */
const sandboxCounts = { Case: { copied: 200, own: 40 }, Account: { copied: 40, own: 5 } } as const;

/**
 * Every record of the sandbox: copies of production's first cases and accounts under the same ids, as a refreshed
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
        fields: seededFields(son, n + 5_000, production),
      })),
    ]),
  ];
}

/** Every record of the company's other org. None is in production, but case numbers occur in both. */
export function otherRecords(): NewRecord[] {
  return seededObjects.flatMap((son) =>
    Array.from({ length: otherCounts[son] }, (_, n) => ({
      son,
      soid: otherRecordId(son, n),
      fields: seededFields(son, n + 30, other),
    })),
  );
}

function recordsOf(son: SeededObject, count: number): NewRecord[] {
  const make = (_: unknown, n: number): NewRecord => ({
    son,
    soid: seededRecordId(son, n),
    fields: seededFields(son, son === 'Case' ? n + documentedCases.length : n, production),
  });
  return Array.from({ length: count }, make);
}

import { toId18 } from '../state/record-id';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const room = 62 ** 5;
/** Shares no factor with 62, so that no two numbers collide. */
const stride = 48_271_817;

/** The records that only the sandbox has: their ids were given after it was copied, by another instance. */
const sandboxStems = { Case: '500WZ00000', Account: '001WZ00000' } as const;

const stems = {
  Case: '500Qy00000',
  Account: '001Qy00000',
  Contact: '003Qy00000',
  Lead: '00QQy00000',
  Opportunity: '006Qy00000',
  My_Obj__c: 'a0BQy00000',
} as const;

/** The seeded object types. */
export type SeededObject = keyof typeof stems;
export const seededObjects: readonly SeededObject[] = [
  'Account',
  'Case',
  'Contact',
  'Lead',
  'Opportunity',
  'My_Obj__c',
];

/** The company's other org lives on another instance, and its custom object has another prefix. */
const otherStems: Readonly<Record<SeededObject, string>> = {
  Case: '500Kc00000',
  Account: '001Kc00000',
  Contact: '003Kc00000',
  Lead: '00QKc00000',
  Opportunity: '006Kc00000',
  My_Obj__c: 'a01Kc00000',
};

/** The 18-character id of the n-th seeded record of a type, n from 0. The same on every machine. */
export function seededRecordId(son: SeededObject, n: number): string {
  return idOf(stems[son], n);
}

/** The 18-character id of the n-th record that only the sandbox has. */
export function sandboxRecordId(son: keyof typeof sandboxStems, n: number): string {
  return idOf(sandboxStems[son], n);
}

/** The 18-character id of the n-th record of the other org. */
export function otherRecordId(son: SeededObject, n: number): string {
  return idOf(otherStems[son], n);
}

/** The 18-character id of the n-th Salesforce user; a sandbox has those of its production. */
export function seededUserId(org: 'production' | 'other', n: number): string {
  return idOf(org === 'other' ? '005Kc00000' : '005Qy00000', n);
}

function idOf(stem: string, n: number): string {
  return toId18(stem + fiveDigits((n * stride + 916_132) % room));
}

function fiveDigits(value: number): string {
  const letters = [0, 1, 2, 3, 4].map((place) => digits.charAt(Math.floor(value / 62 ** place) % 62));
  return letters.reverse().join('');
}

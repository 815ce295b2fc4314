import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';

/** Records the stand-in holds from the start. */
export const firstCase = { object: 'Case', id: '500J80000019IF9IAM' } as const;
export const secondCase = { object: 'Case', id: '500Qy00000VvNShIAN' } as const;
export const anAccount = { object: 'Account', id: seededRecordId('Account', 0) } as const;

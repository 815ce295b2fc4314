import type { SessionPlace } from '../../ports/salesforce';

/** A session that is only tried is not kept. */
export const unkept: SessionPlace = { read: () => Promise.resolve(null), save: () => Promise.resolve() };

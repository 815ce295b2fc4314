import * as z from 'zod/mini';

/**
 * Whose eyes read: those of the integration user, of each person who has connected, or of each person and, where somebody
 * has not connected, the integration user.
 */
export const whoReads = z.enum(['integrationUser', 'eachPerson', 'eachPersonElseIntegrationUser']);
export type WhoReads = z.output<typeof whoReads>;

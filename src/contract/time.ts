import * as z from 'zod/mini';

/** An instant as an ISO 8601 string in UTC, as every border carries it. Its fraction could be as long as anybody likes. */
export const instant = z.iso.datetime().check(z.maxLength(30));

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date();

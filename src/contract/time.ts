import * as z from 'zod/mini';

/** An instant as an ISO 8601 string in UTC, as every border carries it. */
export const instant = z.iso.datetime();

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date();

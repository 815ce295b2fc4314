import * as z from 'zod/mini';

/** An instant as an ISO 8601 string in UTC, as it crosses every border. The pattern limits its fraction's length. */
export const instant = z.iso.datetime().check(z.maxLength(30));

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date();

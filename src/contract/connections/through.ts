import * as z from 'zod/mini';
import { salesforceHost } from '../links/link';

/** A connection as people tell it from the site's others: its name, and the host of its org where that is known. */
export const through = z.object({ name: z.string(), host: z.nullable(salesforceHost) });
export type Through = z.output<typeof through>;

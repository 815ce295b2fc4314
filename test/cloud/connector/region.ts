import * as z from 'zod/mini';

/** The two hosts of the service: `eu` for the EU realm, `global` for the rest of the world. */
export const region = z.enum(['global', 'eu']);
export type Region = z.output<typeof region>;

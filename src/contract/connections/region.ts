import * as z from 'zod/mini';

/** Where the Connector keeps its data; a closed list, never free text. */
export const regions = ['global', 'eu'] as const;
export const region = z.enum(regions);
export type Region = z.output<typeof region>;

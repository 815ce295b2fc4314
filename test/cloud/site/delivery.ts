import * as z from 'zod/mini';

/** What the bridge delivers: the value, or what its promise rejects with. */
export const delivery = z.union([
  z.object({ error: z.object({ name: z.string(), message: z.string() }) }),
  z.object({ value: z.unknown() }),
]);
export type Delivery = z.output<typeof delivery>;

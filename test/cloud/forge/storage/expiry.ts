import * as z from 'zod/mini';

const unitMs = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

export const ttl = z.object({
  value: z.number().check(z.positive()),
  unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});

/** When a value written now expires, in epoch milliseconds. Null if it does not. */
export function expiryOf(given: z.output<typeof ttl> | undefined, now: number): number | null {
  return given ? now + given.value * unitMs[given.unit] : null;
}

import * as z from 'zod/mini';
import { ttl } from './expiry';

/** Options of a write, as `@forge/kvs/out/interfaces/types.d.ts` declares them. */
const setOptions = z.object({
  ttl: z.optional(ttl),
  keyPolicy: z.optional(z.enum(['OVERRIDE', 'FAIL_IF_EXISTS'])),
  returnValue: z.optional(z.enum(['PREVIOUS', 'LATEST'])),
});
export type SetOptions = z.output<typeof setOptions>;

// An entity's name is read only to refuse it: entities are not implemented here.
const entityName = z.optional(z.string());

export const keyRequest = z.object({ key: z.string() });
export const setRequest = z.object({ key: z.string(), value: z.unknown(), options: z.optional(setOptions) });

export const batchOfKeys = z.array(z.object({ key: z.string(), entityName }));
export const batchOfValues = z.array(
  z.object({ key: z.string(), value: z.unknown(), options: z.optional(setOptions), entityName }),
);

export const queryRequest = z.object({
  limit: z.optional(z.int().check(z.minimum(1))),
  after: z.optional(z.string()),
  // Plain keys allow only this condition: @forge/kvs README, "query".
  where: z.optional(
    z.array(
      z.object({
        property: z.literal('key'),
        condition: z.literal('BEGINS_WITH'),
        values: z.tuple([z.string()]),
      }),
    ),
  ),
});

export const transactionRequest = z.object({
  set: z._default(batchOfValues, []),
  delete: z._default(batchOfKeys, []),
  check: z._default(z.array(z.unknown()), []),
});

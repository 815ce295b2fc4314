import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { instant } from '../../contract/time';
import type { StoredToken } from '../../connections/model/connection';
import type { Shapes } from '../../ports/salesforce';
import { askStorage } from './ask-storage';
import { deleteBelow, readRow } from './rows';

/** A value in storage takes 240 KiB; a field has some 120 bytes, an object 800 fields at most. */
const shapeRow = z.object({
  version: z.literal(1),
  at: instant,
  shape: z.nullable(
    z.object({
      label: z.string(),
      nameField: z.string(),
      isNumbered: z._default(z.boolean(), false),
      fields: z.array(z.object({ path: z.string(), label: z.string(), type: z.string() })),
    }),
  ),
});

const keysOf = ({ connectionId, tokenId }: StoredToken): string =>
  `salesforce-shape:${connectionId}:${tokenId}:`;

/** They are of use for a day. Those saved by a function whose keys were replaced meanwhile go by themselves. */
const kept = { ttl: { value: 2, unit: 'DAYS' } } as const;

/** Descriptions of objects, one row each. They tell what an org is made of, and nothing of its records. */
export const shapes: Shapes = {
  async read(principal, object) {
    const row = await readRow(keysOf(principal) + object, shapeRow);
    return row && { at: row.at, shape: row.shape };
  },
  save: (principal, object, description) =>
    askStorage(() => kvs.set(keysOf(principal) + object, { version: 1, ...description }, kept)),
};

/** Deletes what was described to a principal. */
export async function deleteShapes(principal: StoredToken): Promise<void> {
  await deleteBelow(keysOf(principal));
}

import * as z from 'zod/mini';
import { json, type Answer } from '../../connector/answer';
import { userKey } from '../state/user';
import type { RestCall } from './call';
import { refuseRest } from './rest-errors';
import { attributesOf } from './wire-value';

const limitShape = z.int().check(z.gte(1), z.lte(200));

/** `GET /recent?limit=`: what the token's own user looked at last, if it is still there for them. */
export function recentRecords({ world, eyes, request }: RestCall): Answer {
  const limit = limitShape.safeParse(Number(request.query.get('limit') ?? 200));
  if (!limit.success) throw refuseRest('badParameter', 'limit must be between 1 and 200');
  const ids = world.viewed.get(userKey(eyes.user)) ?? [];
  const found = ids
    .map((id) => eyes.find(id))
    .flatMap((each) => (typeof each === 'object' ? [each.row] : []));
  return json(
    200,
    found.slice(0, limit.data).map((row) => ({
      ...attributesOf(row),
      Id: row.id,
      Name: row.values[row.object.nameField] ?? null,
    })),
  );
}

import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { SortValue } from '../jql/after';
import { Refusal } from '../refusal';
import { parseJson } from '../parse-json';

const shape = z.object({ jql: z.string(), behind: z.array(z.union([z.string(), z.number(), z.null()])) });

/** The opaque token that continues a search after its last issue. */
export function pageToken(jql: string, behind: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify({ jql: fingerprint(jql), behind })).toString('base64url');
}

/** Where a token continues. A made-up token, or one of another query, is refused. */
export function readPageToken(token: string, jql: string): readonly SortValue[] {
  const parsed = shape.safeParse(parseJson(Buffer.from(token, 'base64url').toString()));
  if (parsed.success && parsed.data.jql === fingerprint(jql)) return parsed.data.behind;
  throw new Refusal(400, 'The nextPageToken is not valid for this search.');
}

function fingerprint(jql: string): string {
  return createHash('sha256').update(jql).digest('base64url').slice(0, 12);
}

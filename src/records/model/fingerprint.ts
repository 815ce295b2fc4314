import { createHash } from 'node:crypto';

/** The SHA-256 of a text, as 43 letters of an address: names a thing where the thing itself must not stand. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

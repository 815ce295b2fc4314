import * as z from 'zod/mini';

/** What a text that looks like a JWT says about itself: its end, if it has one; or that it is not complete. */
export type JwtReading = { readonly whole: true; readonly endsAt: string | null } | { readonly whole: false };

const header = z.object({ alg: z.string() });
const payload = z.record(z.string(), z.unknown());
const seconds = z.number();
const base64url = /^[A-Za-z0-9_-]+$/;

/**
 * Lengths of signatures in bytes, where the algorithm fixes them: RFC 7518, 3.2 and 3.4. They show when the end was
 * lost in copying.
 */
const signatureBytes: Readonly<Record<string, number>> = { HS256: 32, HS384: 48, HS512: 64, ES256: 64 };

/** The last second a Date can hold. A later `exp` says nothing. */
const lastSecond = 8.64e12;

/** Reads a JWT without its key: whether it is complete and when it claims to end. This proves nothing. */
export function readJwt(text: string): JwtReading {
  const [head, body, signature, more] = text.split('.');
  if (!head || !body || !signature || more !== undefined) return { whole: false };
  const headRead = header.safeParse(decoded(head));
  const bodyRead = payload.safeParse(decoded(body));
  if (!headRead.success || !bodyRead.success || !base64url.test(signature)) return { whole: false };
  const expected = signatureBytes[headRead.data.alg];
  if (expected !== undefined && Buffer.from(signature, 'base64url').length !== expected)
    return { whole: false };
  return { whole: true, endsAt: endOf(bodyRead.data['exp']) };
}

function decoded(part: string): unknown {
  if (!base64url.test(part)) return undefined;
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function endOf(exp: unknown): string | null {
  const read = seconds.safeParse(exp);
  return read.success && Math.abs(read.data) <= lastSecond ? new Date(read.data * 1000).toISOString() : null;
}

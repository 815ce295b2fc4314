import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';

const header = encode({ alg: 'HS256', typ: 'JWT' });

const claims = z.object({ jti: z.string(), exp: z.number() });
export type Claims = z.output<typeof claims>;

/** Signs claims as an HS256 JWT. The real token's algorithm and claims are unpublished; these are assumed. */
export function signJwt(payload: Readonly<Record<string, unknown>>, key: Buffer): string {
  const signed = `${header}.${encode(payload)}`;
  return `${signed}.${mac(signed, key).toString('base64url')}`;
}

/** The claims of a JWT signed with this key, undefined for any other text. Does not check times. */
export function openJwt(token: string, key: Buffer): Claims | undefined {
  const parts = token.split('.');
  const [head, payload, signature] = parts;
  if (parts.length !== 3 || head !== header || payload === undefined || signature === undefined)
    return undefined;
  const given = Buffer.from(signature, 'base64url');
  const expected = mac(`${head}.${payload}`, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data;
}

function mac(text: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

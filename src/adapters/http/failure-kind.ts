import type { Unanswered } from './answer';

/** Codes of Node and undici for a failed connection: nothing can have been sent. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** The platform's name for a host that is not on the manifest's list, from @forge/api, out/api/errors.js. */
const blocked = 'REQUEST_EGRESS_ALLOWLIST_ERR';

/** The kind of failure a thrown value stands for. Where it does not say, something may have been sent. */
export function failureKind(thrown: unknown): Unanswered['kind'] {
  const codes = causesOf(thrown).flatMap((error) => [textIn(error, 'code'), textIn(error, 'name')]);
  if (codes.includes(blocked)) return 'blocked';
  return codes.some((code) => beforeSending.has(code)) ? 'notReached' : 'noAnswer';
}

/** The messages of a thrown value and its causes: `fetch failed` alone says nothing. */
export function failureText(thrown: unknown): string {
  const told = causesOf(thrown).map((error) => `${textIn(error, 'name')}: ${textIn(error, 'message')}`);
  return told.join(' < ') || String(thrown);
}

/**
 * The error and its causes. A host with several addresses fails with one error for each, collected in one. They are
 * recognized by their fields: `fetch` may live in another realm, and then its errors are not instances of our Error.
 */
function causesOf(thrown: unknown, depth = 5): readonly object[] {
  if (typeof thrown !== 'object' || thrown === null || depth === 0) return [];
  const cause = 'cause' in thrown ? thrown.cause : null;
  const several: readonly unknown[] = 'errors' in thrown && Array.isArray(thrown.errors) ? thrown.errors : [];
  return [thrown, ...[cause, ...several].flatMap((inner) => causesOf(inner, depth - 1))];
}

function textIn(error: object, field: 'code' | 'name' | 'message'): string {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : '';
}

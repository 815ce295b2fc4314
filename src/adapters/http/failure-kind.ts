import type { Unanswered } from './answer';

/** Codes of Node and undici that say no connection came about, so that nothing can have been sent. */
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

/** How the platform says that a host is not on the manifest's list: the name in @forge/api, out/api/errors.js. */
const blocked = 'REQUEST_EGRESS_ALLOWLIST_ERR';

/** What kind of failure a thrown value tells of. Where it does not tell, something may have been sent. */
export function failureKind(thrown: unknown): Unanswered['kind'] {
  const codes = causesOf(thrown).flatMap((error) => [textIn(error, 'code'), textIn(error, 'name')]);
  if (codes.includes(blocked)) return 'blocked';
  return codes.some((code) => beforeSending.has(code)) ? 'notReached' : 'noAnswer';
}

/** What a thrown value says, and what its causes say: `fetch failed` alone tells nothing. */
export function failureText(thrown: unknown): string {
  const told = causesOf(thrown).map((error) => `${textIn(error, 'name')}: ${textIn(error, 'message')}`);
  return told.join(' < ') || String(thrown);
}

/**
 * The error and what caused it; a host with several addresses fails with one error for each, gathered in one.
 * Told by their fields: `fetch` may live in another realm than this code, and its errors are then no Error of ours.
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

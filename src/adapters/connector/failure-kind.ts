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
  const chain = causes(thrown);
  if (chain.some((error) => error.name === blocked || codeOf(error) === blocked)) return 'blocked';
  return chain.some((error) => beforeSending.has(codeOf(error))) ? 'notReached' : 'noAnswer';
}

/** The error and what caused it; a host with several addresses fails with one error for each, gathered in one. */
function causes(thrown: unknown, depth = 5): readonly Error[] {
  if (!(thrown instanceof Error) || depth === 0) return [];
  const several: readonly unknown[] = thrown instanceof AggregateError ? thrown.errors : [];
  return [thrown, ...[thrown.cause, ...several].flatMap((cause) => causes(cause, depth - 1))];
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}

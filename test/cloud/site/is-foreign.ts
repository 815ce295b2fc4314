import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of another origin sent this request. Scripts outside a browser send no Origin and are allowed.
 * Browsers always send the origin when a page posts, and mark cross-site requests.
 */
export function isForeign(request: IncomingMessage, origin: string): boolean {
  const from = request.headers.origin;
  if (from !== undefined) return from !== origin;
  const readsOnly = request.method === 'GET' || request.method === 'HEAD';
  const site = request.headers['sec-fetch-site'];
  // A link followed from elsewhere is a navigation. No other cross-site request is allowed.
  if (request.headers['sec-fetch-mode'] === 'navigate' && readsOnly) return false;
  return site === 'cross-site' || site === 'same-site';
}

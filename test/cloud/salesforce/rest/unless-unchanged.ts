import { json, type Answer } from '../../connector/answer';
import type { RestCall } from './call';

/** A JSON answer, or 304 if nothing changed since the caller last asked (`If-Modified-Since`). */
export function unlessUnchanged({ request }: RestCall, changedAt: number, body: unknown): Answer {
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  const headers = { 'last-modified': new Date(changedAt).toUTCString() };
  if (Math.floor(changedAt / 1_000) * 1_000 <= since) return { status: 304, headers, body: '' };
  const answer = json(200, body);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/**
 * The seconds a `Retry-After` header asks to wait, from now; undefined where it says nothing readable. It is a number
 * of seconds or an HTTP date (RFC 9110, section 10.2.3); a date that has passed means at once.
 */
export function retryAfterSeconds(header: string | null, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  const seconds = wholeSeconds(text);
  if (seconds !== undefined) return seconds;
  const at = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}

/** The seconds in a `Retry-After` header of a service that never sends a date. */
export function wholeSeconds(header: string | null): number | undefined {
  return header !== null && /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}

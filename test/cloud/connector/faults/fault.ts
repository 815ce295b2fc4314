import * as z from 'zod/mini';
import { region } from '../region';
import type { Switches } from '../switches';

/** Faults that replace the real answer. By default, nothing was done when they are seen. */
const replacing = ['status', 'html500', 'redirect', 'successFalse', 'reset', 'hang', 'slow'] as const;
/** Faults that alter the real answer. By default, the request was carried out. */
const altering = [
  'truncated',
  'bareArray',
  'extraFields',
  'missingFields',
  'numericIds',
  'emptyBody',
  'plainText',
] as const;

export const faultKinds = [...replacing, ...altering];

const path = z.string().check(
  z.refine((text) => text.startsWith('/') || (text.startsWith('^') && isRegExp(text)), {
    error: 'must begin with / (a prefix) or with ^ (a regular expression)',
  }),
);

/** Which requests a fault hits. Anything left out matches all. */
export const faultMatch = z.strictObject({
  method: z.exactOptional(z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  /** A prefix of the raw path, or a regular expression if it begins with `^`. */
  path: z.exactOptional(path),
  region: z.exactOptional(region),
  issueId: z.exactOptional(z.string()),
  /** 15 or 18 characters. */
  recordId: z.exactOptional(z.string()),
});

/** What fails. */
export const faultEffect = z.strictObject({
  kind: z.enum(faultKinds),
  /** For `status` (503 if left out), `html500` (500), `redirect` (302), `successFalse` (200). */
  status: z.exactOptional(z.int().check(z.gte(200), z.lte(599))),
  headers: z.exactOptional(z.record(z.string().check(z.regex(/^[A-Za-z0-9-]+$/)), z.string())),
  /** The message of `status` and `successFalse`. */
  message: z.exactOptional(z.string()),
  /** The exact body of `status`, instead of an envelope. */
  body: z.exactOptional(z.string()),
  /** How long `slow` waits. 30 seconds if left out. */
  delayMs: z.exactOptional(z.int().check(z.gte(0), z.lte(600_000))),
  /**
   * For `truncated`: `body` is a complete message with half a JSON text, `connection` ends before its content-length.
   */
  cut: z.exactOptional(z.enum(['body', 'connection'])),
  /** Whether the fault strikes before the request is carried out, so that it never is, or after. */
  when: z.exactOptional(z.enum(['before', 'after'])),
});
export type FaultEffect = z.output<typeof faultEffect>;

/** A fault to set. It strikes `times` times, or until it is removed. */
export const faultWish = z.extend(faultEffect, {
  match: z.exactOptional(faultMatch),
  times: z.exactOptional(z.int().check(z.gte(1))),
});
export type FaultWish = z.output<typeof faultWish>;

/**
 * Whether the request is carried out before the fault strikes. For a 503 that names a time, the switch `unavailable`
 * decides.
 */
export function isDoneFirst(effect: FaultEffect, { unavailable }: Pick<Switches, 'unavailable'>): boolean {
  if (effect.when !== undefined) return effect.when === 'after';
  const namesTime = Object.keys(effect.headers ?? {}).some((name) => name.toLowerCase() === 'retry-after');
  if (effect.kind === 'status' && (effect.status ?? 503) === 503 && namesTime)
    return unavailable === 'processed';
  return altering.some((kind) => kind === effect.kind);
}

function isRegExp(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}

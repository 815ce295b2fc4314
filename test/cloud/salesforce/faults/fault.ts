import * as z from 'zod/mini';
import { oauthErrors, type OauthErrorName } from '../oauth/oauth-errors';
import { restErrors, type RestErrorName } from '../rest/rest-errors';

/** Every documented error by the name this stand-in gives it, and three answers that are no error body. */
const names = z.union([
  z.string().check(z.refine((name) => name in oauthErrors || name in restErrors, { error: 'no such error' })),
  z.enum(['severalMatches', 'orgGone', 'maintenance']),
]);

/** Faults that replace the real answer, and those that alter it. By default nothing, or everything, was done before. */
const replacing = ['named', 'status', 'html', 'redirect', 'reset', 'hang', 'slow'] as const;
const altering = ['truncated', 'emptyBody', 'plainText', 'unknownShape'] as const;
const faultKinds = [...replacing, ...altering];

const path = z.string().check(
  z.refine((text) => text.startsWith('/') || (text.startsWith('^') && isRegExp(text)), {
    error: 'must begin with / (a prefix) or with ^ (a regular expression)',
  }),
);

/** Which requests a fault hits. Anything left out matches all. */
const faultMatch = z.strictObject({
  method: z.exactOptional(z.enum(['GET', 'POST'])),
  path: z.exactOptional(path),
  /** The key of an org. */
  org: z.exactOptional(z.string()),
  /** A value of the form's `grant_type`. */
  grantType: z.exactOptional(z.string()),
});
export type FaultMatch = z.output<typeof faultMatch>;

/** What fails. */
const faultEffect = z.strictObject({
  kind: z.enum(faultKinds),
  /** For `named`: a key of the tables of errors. */
  name: z.exactOptional(names),
  /** For `status` (503 if left out), `html` (500), `redirect` (302). */
  status: z.exactOptional(z.int().check(z.gte(200), z.lte(599))),
  headers: z.exactOptional(z.record(z.string().check(z.regex(/^[A-Za-z0-9-]+$/)), z.string())),
  /** For `status`: the exact body. For `redirect`: not used. */
  body: z.exactOptional(z.string()),
  /** For `redirect`: where to. */
  location: z.exactOptional(z.string()),
  /** How long `slow` waits. 30 seconds if left out. */
  delayMs: z.exactOptional(z.int().check(z.gte(0), z.lte(600_000))),
  /** For `truncated`: `body` is a whole message with half a JSON text, `connection` ends too early. */
  cut: z.exactOptional(z.enum(['body', 'connection'])),
  /** Whether the request is carried out before the fault strikes. */
  when: z.exactOptional(z.enum(['before', 'after'])),
});
export type FaultEffect = z.output<typeof faultEffect>;

/** A fault to set. It lets `skip` requests through, then strikes `times` times, or until it is removed. */
export const faultWish = z
  .extend(faultEffect, {
    match: z.exactOptional(faultMatch),
    times: z.exactOptional(z.int().check(z.gte(1))),
    skip: z.exactOptional(z.int().check(z.gte(0))),
  })
  .check(
    z.refine(({ kind, name }) => (kind === 'named') === (name !== undefined), {
      error: 'named needs a name',
    }),
  );
export type FaultWish = z.output<typeof faultWish>;

/** The names a fault may have, for the page. */
export const faultNames: readonly string[] = [
  ...(Object.keys(oauthErrors) satisfies OauthErrorName[] | string[]),
  ...(Object.keys(restErrors) satisfies RestErrorName[] | string[]),
  ...['severalMatches', 'orgGone', 'maintenance'],
];

/** Whether the request is carried out before the fault strikes. */
export function isDoneFirst({ kind, when }: FaultEffect): boolean {
  if (when !== undefined) return when === 'after';
  return altering.some((each) => each === kind);
}

function isRegExp(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}

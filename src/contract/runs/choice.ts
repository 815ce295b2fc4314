import * as z from 'zod/mini';
import { errorCode } from '../errors';
import { linkOptions, objectName, recordId, salesforceHost } from '../links/link';
import { fitsObject } from '../record/prefixes';
import { issueKey } from './item';

/** A pasted list has at most this many lines. */
export const linesAtOnce = 5_000;

/** A run takes at most this many issues. More are better pushed in parts, each with its own receipt. */
export const mostIssues = 20_000;

/** A run has at most this many items; a single issue may have a thousand links. */
export const itemsInARun = 20_000;

/** The longest refinement that is sent to Jira. */
export const longestJql = 5_000;

/** The id of a run: the time it was created, and a random part. */
export const runId = z.string().check(z.regex(/^\d{8}T\d{6}Z-[0-9a-z-]{4,20}$/));

/** A list's addresses are of at most this many orgs. */
const orgsAtOnce = 100;

/**
 * One line of a pasted list. `org`: the place in `hosts` of its address's host, where that is not the one in the
 * settings. Five thousand lines fit a question with a place each, and would not with a host each.
 */
const listedPair = z
  .strictObject({
    issueKey,
    object: objectName,
    id: recordId,
    org: z.optional(z.int().check(z.gte(0), z.lt(orgsAtOnce))),
  })
  .check(z.refine(({ id, object }) => fitsObject(id, object)));
export type ListedPair = z.output<typeof listedPair>;

/** The orgs of a list's addresses, and the ones other than in the settings that the person confirmed. */
const hosts = z.optional(z.array(salesforceHost).check(z.maxLength(orgsAtOnce)));

/** Outcomes whose items may be sent again, if a person says so. `notSent`: the run ended before their turn. */
export const repeatable = z.enum(['refused', 'failed', 'unknown', 'notSent']);
export type Repeatable = z.output<typeof repeatable>;

/** How many pasted lines could not be read and are in no pair; absent in rows of older releases. */
const leftOut = z.optional(z.int().check(z.gte(0), z.lte(1_000_000)));

/**
 * What a run covers: the project or a part of it, a pasted list, items of an older run to send again, or items of an
 * older run whose issue has changed since.
 *
 * `onlyLinked` asks only for issues known to be linked: fast, but it misses links Jira does not know about.
 * `onlyChanged` leaves out what has not changed since the last push we remember.
 */
export const runChoice = z.discriminatedUnion('how', [
  z.strictObject({
    how: z.literal('project'),
    jql: z.string().check(z.maxLength(longestJql)),
    onlyLinked: z.boolean(),
    onlyChanged: z.boolean(),
  }),
  z
    .strictObject({
      how: z.literal('list'),
      pairs: z.array(listedPair).check(z.minLength(1), z.maxLength(linesAtOnce)),
      options: linkOptions,
      hosts,
      confirmedHosts: hosts,
      leftOut,
    })
    .check(z.refine(({ pairs, hosts: named = [] }) => pairs.every(({ org = -1 }) => org < named.length))),
  z.strictObject({
    how: z.literal('again'),
    runId,
    outcomes: z.array(repeatable).check(z.minLength(1), z.maxLength(4)),
    /** Only items that ended for this reason; null for any reason. */
    code: z.nullable(errorCode),
  }),
  z.strictObject({ how: z.literal('changedDuring'), runId }),
]);
export type RunChoice = z.output<typeof runChoice>;

/** A choice as it is shown later: a list without its lines. */
export const chosen = z.discriminatedUnion('how', [
  z.object({ how: z.literal('project'), jql: z.string(), onlyLinked: z.boolean(), onlyChanged: z.boolean() }),
  z.object({ how: z.literal('list'), count: z.int(), options: linkOptions, leftOut }),
  z.object({
    how: z.literal('again'),
    runId,
    outcomes: z.array(repeatable),
    code: z.nullable(errorCode),
  }),
  z.object({ how: z.literal('changedDuring'), runId }),
]);
export type Chosen = z.output<typeof chosen>;

import * as z from 'zod/mini';
import { objectName, recordId, salesforceHost } from '../links/link';
import { procedure } from '../procedure';
import { card, ownLogInState } from './cards';
import { salesforceTrouble } from './trouble';

/** The longest text that is searched for, in characters, and the shortest. */
export const longestSearch = 200;
export const shortestSearch = 2;

/** About so many records it is asked at once on which other issues they are: a search finds no more. */
export const mostAskedAbout = 100;

/** So many other issues are named for one record. */
export const mostOtherIssues = 5;

/** A record that was found. `isLinked`: the issue is linked to it as far as the Connector says now. */
const foundRecord = z.extend(card, { isLinked: z.boolean() });
export type FoundRecord = z.output<typeof foundRecord>;

/**
 * What was found, the best first; `mayHaveMore` where Salesforce found as many of an object as were asked for. `host` is the org's
 * My Domain host, null where there is none. `objects`: what may be searched. `areOwn`: read with the person's own log-in.
 * `linkedIsKnown`: whether the issue's links could be read. With a `trouble` something may have been found all the same.
 */
const searchView = z.object({
  found: z.array(foundRecord),
  mayHaveMore: z.boolean(),
  host: z.nullable(salesforceHost),
  objects: z.array(z.object({ name: objectName, label: z.string() })),
  seenAs: z.nullable(z.string()),
  areOwn: z.boolean(),
  ownLogIn: ownLogInState,
  linkedIsKnown: z.boolean(),
  trouble: z.nullable(salesforceTrouble),
});
export type SearchView = z.output<typeof searchView>;

/**
 * Other issues that records are linked to, by their keys, the ones changed last first: of those the asking person may see. Records
 * without any are left out.
 */
const otherIssuesView = z.object({
  linked: z.array(
    z.object({
      recordId,
      keys: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(mostOtherIssues)),
    }),
  ),
});
export type OtherIssuesView = z.output<typeof otherIssuesView>;

const searchText = z.string().check(z.maxLength(longestSearch));

/**
 * What the link form asks. `object` restricts the search to one; null means all that an admin chose. An empty text asks for
 * what the person viewed last, and finds nothing where they have not connected. On which other issues the records are is a
 * question of its own, asked once they stand on the screen, because the names are not to wait for Jira's search.
 */
export const searchContract = {
  searchRecords: procedure(z.strictObject({ text: searchText, object: z.nullable(objectName) }), searchView),
  findOtherIssues: procedure(
    z.strictObject({ recordIds: z.array(recordId).check(z.minLength(1), z.maxLength(mostAskedAbout)) }),
    otherIssuesView,
  ),
};

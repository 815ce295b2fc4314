import * as z from 'zod/mini';
import { objectName, recordId, salesforceHost } from '../links/link';
import { procedure } from '../procedure';
import { card, ownLogInState } from './cards';
import { salesforceTrouble } from './trouble';

/** The longest text that is searched for, in characters, and the shortest. */
export const longestSearch = 200;
export const shortestSearch = 2;

/** About so many records it is asked at once on which issues they are: a search finds no more. */
export const mostAskedAbout = 100;

/** So many other issues are named for one record. */
export const mostOtherIssues = 5;

/**
 * What was found, the best first; `mayHaveMore` where Salesforce found as many of an object as were asked for. `host` is the org's
 * My Domain host, null where there is none. `objects`: what may be searched. `areOwn`: read with the person's own log-in.
 * With a `trouble` something may have been found all the same.
 */
const searchView = z.object({
  found: z.array(card),
  mayHaveMore: z.boolean(),
  host: z.nullable(salesforceHost),
  objects: z.array(z.object({ name: objectName, label: z.string() })),
  seenAs: z.nullable(z.string()),
  areOwn: z.boolean(),
  ownLogIn: ownLogInState,
  trouble: z.nullable(salesforceTrouble),
});
export type SearchView = z.output<typeof searchView>;

/**
 * On which issues records are. `here`: those that the issue is linked to, as the Connector says now. `others`: other issues by
 * their keys, the ones changed last first, of those the asking person may see; records without any are left out. Each is null
 * where it is not known, because Connector or Jira did not say; where neither did, that is an error.
 */
const whereLinkedView = z.object({
  here: z.nullable(z.array(recordId)),
  others: z.nullable(
    z.array(
      z.object({
        recordId,
        keys: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(mostOtherIssues)),
      }),
    ),
  ),
});
export type WhereLinkedView = z.output<typeof whereLinkedView>;

const searchText = z.string().check(z.maxLength(longestSearch));

/**
 * What the link form asks. `object` restricts the search to one; null means all that an admin chose. An empty text asks for
 * what the person viewed last, and finds nothing where they have not connected. On which issues the records are is a
 * question of its own, asked once they stand on the screen, because the names are to wait for neither Jira's search nor the
 * Connector.
 */
export const searchContract = {
  searchRecords: procedure(z.strictObject({ text: searchText, object: z.nullable(objectName) }), searchView),
  findWhereLinked: procedure(
    z.strictObject({ recordIds: z.array(recordId).check(z.minLength(1), z.maxLength(mostAskedAbout)) }),
    whereLinkedView,
  ),
};

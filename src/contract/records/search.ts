import * as z from 'zod/mini';
import { objectName, salesforceHost } from '../links/link';
import { procedure } from '../procedure';
import { card, ownLogInState } from './cards';
import { salesforceTrouble } from './trouble';

/** The longest text that is searched for, in characters, and the shortest. */
export const longestSearch = 200;
export const shortestSearch = 2;

/**
 * A record that was found. `isLinked`: the issue is linked to it as far as the Connector says now. `alsoOn`: keys of other
 * issues that are linked to it, as the searching person may see them.
 */
const foundRecord = z.extend(card, {
  isLinked: z.boolean(),
  alsoOn: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(5)),
});
export type FoundRecord = z.output<typeof foundRecord>;

/**
 * What was found, the best first; `mayHaveMore` where Salesforce found as many of an object as were asked for. `host` is the org's
 * My Domain host, null where there is none. `objects`: what may be searched. `areOwn`: read with the person's own log-in.
 * `linkedIsKnown`: whether the links could be read. With a `trouble` something may have been found all the same.
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

const searchText = z.string().check(z.maxLength(longestSearch));

/**
 * What the link form asks. `object` restricts the search to one; null means all that an admin chose. An empty text asks for
 * what the person viewed last, and finds nothing where they have not connected.
 */
export const searchContract = {
  searchRecords: procedure(z.strictObject({ text: searchText, object: z.nullable(objectName) }), searchView),
};

import * as z from 'zod/mini';
import type { Accounts } from '../accounts';
import type { StoredIssue } from '../issue-store';
import type { LaterWork } from '../later-work';
import type { NewIssues } from '../new-issues';
import type { Caller } from '../permissions';
import type { PropertyStore } from '../property-store';
import type { Search } from '../search';
import { Refusal } from '../refusal';
import type { JiraSwitches } from '../switches';
import { parseJson } from '../parse-json';
import type { Visibility } from '../visibility';

/** What the resources work on. */
export interface World {
  readonly accounts: Accounts;
  readonly visibility: Visibility;
  readonly properties: PropertyStore;
  readonly search: Search;
  readonly later: LaterWork;
  readonly newIssues: NewIssues;
  readonly switches: JiraSwitches;
}

/** One call to a resource. `parts` are the decoded variable parts of its path. */
export interface Call {
  readonly world: World;
  readonly caller: Caller;
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: string;
}

/** The issue a call names. Unknown and hidden look the same, as in Jira. */
export function visibleIssue({ world, caller }: Call, idOrKey: string): StoredIssue {
  const issue = world.visibility.find(idOrKey, caller);
  if (issue) return issue;
  throw new Refusal(404, 'Issue does not exist or you do not have permission to see it.');
}

/** The JSON body of a call, in the shape the resource expects. */
export function readBody<T extends z.ZodMiniType>(body: string, shape: T): z.output<T> {
  const parsed = shape.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  throw new Refusal(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
}

/** A comma-separated parameter, which may also appear several times. */
export function listOf(query: URLSearchParams, name: string): readonly string[] | undefined {
  if (!query.has(name)) return undefined;
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);
}

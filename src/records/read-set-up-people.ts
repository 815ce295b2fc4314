import { cleanText } from '../contract/clean-text';
import { getConnection } from '../connections/model/registry';
import type { Connection } from '../connections/model/connection';
import type { SalesforceTrouble } from '../contract/records/trouble';
import { peopleAPage, type JiraRights, type SalesforceSide } from '../contract/setup/people';
import type { setUpContract } from '../contract/setup/questions';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import type { UserWithEmail } from '../ports/salesforce-set-up';
import type { SitePerson } from '../ports/site-people';
import { inParts } from '../shared/in-parts';
import { setUpEyes, type Eyes, type EyesNeeds } from './eyes';
import { whyRest } from './search/search-bounds';
import { troubleOf } from './trouble-of';

type Needs = EyesNeeds & Pick<Ports, 'log' | 'now' | 'sitePeople'>;

/** So many people's rights are asked of Jira side by side. */
const rightsAtOnce = 10;

/** More users than a page of people has addresses: one address may belong to several. */
const mostUsers = 200;

/** More than a page of people has assignments of all permission sets that may be asked about. */
const mostAssignments = 2_000;

/**
 * A page of Jira users as a set-up per user needs them: what each may do in the project, and which user of the org has the
 * same e-mail address and lacks which permission sets. Where Jira hides the address nobody is guessed. One search and one
 * question a person to Jira, and at most two calls of Salesforce. Nothing of it is stored.
 * @throws AppError NOT_FOUND (connection or project), NOT_ALLOWED, RATE_LIMITED, QUOTA_USED_UP, PLATFORM_DOWN
 */
export function readSetUpPeople(ports: Needs): SiteVerb<typeof setUpContract.readSetUpPeople> {
  return async ({ accountId }, { id, projectId, text, from, permissionSets }) => {
    const connection = getConnection(await ports.connections.registry(), id);
    const wish = { projectId, text: cleanText(text), from, most: peopleAPage };
    const { people, next } = await ports.sitePeople.find(wish);
    const [rights, found] = await Promise.all([
      rightsOf(ports, people, projectId),
      usersOf(ports, { connection, accountId, people, permissionSets }),
    ]);
    return {
      people: people.map((person) => ({
        accountId: person.accountId,
        name: person.name,
        rights: rights.get(person.accountId) ?? null,
        salesforce: sideOf(person, found),
      })),
      ...{ next, seenAs: found.seenAs, trouble: found.trouble },
    };
  };
}

/** Rights by account. Whom Jira does not tell of is left out: the others are told all the same. */
async function rightsOf(
  { sitePeople, log }: Needs,
  people: readonly SitePerson[],
  projectId: string,
): Promise<ReadonlyMap<string, JiraRights>> {
  const known = new Map<string, JiraRights>();
  const ask = async ({ accountId }: SitePerson): Promise<void> => {
    try {
      known.set(accountId, await sitePeople.rights(accountId, projectId));
    } catch (error) {
      log.trouble('rights of a person not asked', {}, error);
    }
  };
  for (const some of inParts(people, rightsAtOnce)) await Promise.all(some.map(ask));
  return known;
}

/** The users of the org with the people's addresses; null where it was not asked, or did not answer. */
interface FoundUsers {
  readonly users: readonly UserWithEmail[] | null;
  /** Which permission sets somebody lacks, by username. */
  readonly lacks: (username: string) => string[] | null;
  readonly seenAs: string | null;
  readonly trouble: SalesforceTrouble | null;
}

interface Compared {
  readonly connection: Connection;
  readonly accountId: string;
  readonly people: readonly SitePerson[];
  readonly permissionSets: readonly string[];
}

async function usersOf(
  ports: Needs,
  { connection, accountId, people, permissionSets }: Compared,
): Promise<FoundUsers> {
  const emails = [...new Set(people.flatMap(({ email }) => (email === null ? [] : [lower(email)])))];
  let seenAs: string | null = null;
  try {
    const eyes = await setUpEyes(ports, connection, accountId);
    seenAs = eyes.seenAs;
    const rest = whyRest(eyes, ports.now());
    if (rest) throw rest;
    const users = emails.length === 0 ? [] : await eyes.salesforce.usersByEmail(emails, mostUsers);
    const lacks = await lackingSets(ports, eyes, users, permissionSets);
    return { users, lacks, seenAs, trouble: null };
  } catch (error) {
    const trouble = troubleOf(ports, 'users not compared', error);
    return { users: null, lacks: () => null, seenAs, trouble };
  }
}

/**
 * Which of the permission sets each user lacks. Only who may look at Setup sees assignments: to others nobody lacks anything
 * that could be told. One call.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_permissionsetassignment.htm
 */
async function lackingSets(
  ports: Needs,
  { salesforce }: Eyes,
  users: readonly UserWithEmail[],
  permissionSets: readonly string[],
): Promise<FoundUsers['lacks']> {
  const active = users.filter(({ isActive }) => isActive).map(({ username }) => username);
  if (active.length === 0 || permissionSets.length === 0) return () => null;
  try {
    const rows = await salesforce.assignments(permissionSets, mostAssignments, active);
    if (rows.length === mostAssignments) return () => null;
    const held = new Set(
      rows.map(({ permissionSet, user }) => lower(`${user?.username ?? ''} ${permissionSet}`)),
    );
    return (username) => permissionSets.filter((name) => !held.has(lower(`${username} ${name}`)));
  } catch (error) {
    troubleOf(ports, 'assignments not read', error);
    return () => null;
  }
}

/** An active user counts before those that are not: an address outlives the users that had it. */
function sideOf({ email }: SitePerson, { users, lacks }: FoundUsers): SalesforceSide {
  if (email === null) return { state: 'emailHidden' };
  if (users === null) return { state: 'notRead' };
  const same = users.filter((user) => lower(user.email) === lower(email));
  const active = same.filter(({ isActive }) => isActive);
  const [user, ...others] = active.length > 0 ? active : same;
  if (!user) return { state: 'none' };
  if (others.length > 0) return { state: 'several' };
  const { name, username } = user;
  if (!user.isActive) return { state: 'inactive', name, username };
  return { state: 'found', name, username, lacks: lacks(username) };
}

function lower(text: string): string {
  return text.toLowerCase();
}

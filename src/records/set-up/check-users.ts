import { mostUsersNamed, type CheckRow, type ExpectedSetUp } from '../../contract/setup/checks';
import type { NamedCredential, NamedUser } from '../../ports/salesforce-set-up';
import type { Salesforce } from '../../ports/salesforce';
import { failed, notAsked, passed, refused } from './check-rows';

/** So many rows are read; more are told as "at least". */
const mostRead = 200;

/** Whether each permission set is assigned to somebody. One call. */
export async function checkPermissionSets(
  salesforce: Salesforce,
  names: ExpectedSetUp['permissionSets'],
): Promise<CheckRow> {
  const check = 'permissionSets';
  if (names.length === 0) return notAsked(check, 'notChosen');
  try {
    const found = await salesforce.assignments(names, mostRead);
    const held = new Set(found.map(({ permissionSet }) => permissionSet.toLowerCase()));
    const unheld = names.filter((name) => !held.has(name.toLowerCase()));
    const users = told(found);
    // With more rows than were read, a set without one here may be assigned all the same.
    if (unheld.length > 0 && !users.mayHaveMore)
      return failed(check, 'nobodyAssigned', { names: unheld, ...users });
    return passed(check, { names: [...names], ...users });
  } catch (error) {
    return refused(check, error, { names: [...names] });
  }
}

/**
 * Whether somebody has filled in each legacy credential that is per user. It is named by the id under which it was found.
 * One call.
 */
export async function checkPerUser(
  salesforce: Salesforce,
  wanted: ExpectedSetUp['namedCredentials'],
  found: readonly NamedCredential[],
): Promise<CheckRow> {
  const check = 'perUser';
  const names = wanted.filter(({ isLegacy, isPerUser }) => isLegacy && isPerUser).map(({ name }) => name);
  if (names.length === 0) return notAsked(check, 'notChosen');
  const meant = found.filter(({ name }) => names.some((each) => each.toLowerCase() === name.toLowerCase()));
  if (meant.length === 0) return notAsked(check, 'needsOther');
  try {
    const ids = meant.map(({ id }) => id);
    const rows = await salesforce.filledIn(ids, mostRead);
    const held = new Set(rows.map(({ credentialId }) => credentialId.slice(0, 15)));
    const empty = meant.filter(({ id }) => !held.has(id.slice(0, 15))).map(({ name }) => name);
    const users = told(rows);
    if (empty.length > 0 && !users.mayHaveMore)
      return failed(check, 'nobodyFilledIn', { names: empty, ...users });
    return passed(check, { names, ...users });
  } catch (error) {
    return refused(check, error, { names });
  }
}

/** Whether anybody has approved the app. Where only the integration user reads, nobody has to. One call. */
export async function checkApproved(salesforce: Salesforce, appLabel: string | null): Promise<CheckRow> {
  const check = 'approved';
  if (appLabel === null) return notAsked(check, 'notChosen');
  const names = [appLabel];
  try {
    const found = await salesforce.approvals(appLabel, mostRead);
    if (found.length === 0) return failed(check, 'nobodyApproved', { names, count: 0 });
    const [lastUsedAt = null] = found
      .flatMap((each) => each.lastUsedAt ?? [])
      .toSorted()
      .reverse();
    const count = new Set(found.map(({ userId }) => userId)).size;
    return passed(check, { names, count, mayHaveMore: found.length === mostRead, lastUsedAt });
  } catch (error) {
    return refused(check, error, { names });
  }
}

/** The users of some rows, each once, by name. */
function told(
  rows: readonly { readonly user: NamedUser | null }[],
): Pick<CheckRow, 'users' | 'count' | 'mayHaveMore'> {
  const byUsername = new Map(rows.flatMap(({ user }) => (user ? [[user.username, user] as const] : [])));
  const users = [...byUsername.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return {
    users: users.slice(0, mostUsersNamed),
    count: users.length,
    mayHaveMore: rows.length === mostRead,
  };
}

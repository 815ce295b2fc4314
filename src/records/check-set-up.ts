import { getConnection } from '../connections/model/registry';
import { isPersonal } from '../connections/model/salesforce-access';
import { checkNames, type CheckName, type CheckRow, type ExpectedSetUp } from '../contract/setup/checks';
import type { setUpContract } from '../contract/setup/questions';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import type { Salesforce } from '../ports/salesforce';
import { setUpEyes, type Eyes, type EyesNeeds } from './eyes';
import { SalesforceError } from './model/salesforce-error';
import { whyRest } from './search/search-bounds';
import { checkFilledIn, checkNamedCredentials } from './set-up/check-credentials';
import { failed, notAsked, notAskedFor, passed, refused } from './set-up/check-rows';
import { checkApproved, checkPermissionSets, checkPerUser } from './set-up/check-users';
import { checkOrg, checkWayIn, type CheckWayInNeeds } from './set-up/check-way-in';

type Needs = EyesNeeds & CheckWayInNeeds & Pick<Ports, 'log' | 'now'>;

/**
 * Looks from the bottom up whether a set-up works, with the admin's own eyes where they have connected, else with the
 * integration user's. Changes nothing at Salesforce. Each refusal is a row and none ends the check, but the rows above a
 * way in that does not open are not asked. Three questions to the log-in and the address, and at most fourteen calls of the
 * API, which are counted; none after the org has said that its calls are nearly used up.
 * @throws AppError NOT_FOUND (the connection was removed), PLATFORM_DOWN, RATE_LIMITED
 */
export function checkSetUp(ports: Needs): SiteVerb<typeof setUpContract.checkSetUp> {
  return async ({ accountId }, { id, expected }) => {
    const connection = getConnection(await ports.connections.registry(), id);
    const { access } = connection;
    const nobody = { as: 'nobody' as const, seenAs: null };
    if (access === null || access.isOff) {
      const error = new SalesforceError(access === null ? 'NOT_SET_UP' : 'TURNED_OFF');
      return { ...nobody, rows: checkNames.map((check) => notAskedFor(check, error)) };
    }
    const wayIn = await checkWayIn(ports, connection, access);
    const eyes = await setUpEyes(ports, connection, accountId).catch(asSalesforceError);
    const [address, logIn] = wayIn;
    if (eyes instanceof SalesforceError)
      return { ...nobody, rows: withRest(wayIn, (check) => notAskedFor(check, eyes)) };
    const seen = {
      as: eyes.areOwn ? ('person' as const) : ('integrationUser' as const),
      seenAs: eyes.seenAs,
    };
    const isShut = address.state === 'failed' || (!eyes.areOwn && logIn.state === 'failed');
    if (isShut) return { ...seen, rows: withRest(wayIn, (check) => notAsked(check, 'needsOther')) };
    const org = await checkOrg(eyes.salesforce, access);
    const soFar = [...wayIn, org];
    if (org.state !== 'passed')
      return { ...seen, rows: withRest(soFar, (check) => notAsked(check, 'needsOther')) };
    const rest = whyRest(eyes, ports.now());
    if (rest) return { ...seen, rows: withRest(soFar, (check) => refused(check, rest)) };
    return { ...seen, rows: [...soFar, ...(await lookAround(eyes, expected))] };
  };
}

/** The rows that need an org and somebody to look with, side by side; credentials of persons wait for their ids. */
async function lookAround(
  { salesforce, access }: Eyes,
  { appLabel, namedCredentials, externalCredentials, permissionSets }: ExpectedSetUp,
): Promise<CheckRow[]> {
  const credentials = checkNamedCredentials(salesforce, namedCredentials);
  return Promise.all([
    checkObjects(
      salesforce,
      access.objects.map(({ name }) => name),
    ),
    credentials.then(({ row }) => row),
    checkFilledIn(salesforce, externalCredentials),
    checkPermissionSets(salesforce, permissionSets),
    credentials.then(({ found }) => checkPerUser(salesforce, namedCredentials, found)),
    checkApproved(salesforce, isPersonal(access) ? appLabel : null),
  ]);
}

/** Whether the objects that an admin chose for cards and search can be read. One call. */
async function checkObjects(salesforce: Salesforce, names: readonly string[]): Promise<CheckRow> {
  const check = 'objects';
  if (names.length === 0) return notAsked(check, 'notChosen');
  try {
    const seen = new Set((await salesforce.objects()).map(({ name }) => name));
    const missing = names.filter((name) => !seen.has(name));
    return missing.length > 0
      ? failed(check, 'notThereOrHidden', { names: missing })
      : passed(check, { names: [...names] });
  } catch (error) {
    return refused(check, error, { names: [...names] });
  }
}

function withRest(rows: readonly CheckRow[], rest: (check: CheckName) => CheckRow): CheckRow[] {
  return [...rows, ...checkNames.slice(rows.length).map(rest)];
}

/** @throws what is no trouble of Salesforce's */
function asSalesforceError(thrown: unknown): SalesforceError {
  if (thrown instanceof SalesforceError) return thrown;
  throw thrown;
}

import { getConnection } from '../connections/model/registry';
import type { Connection } from '../connections/model/connection';
import { isPersonal } from '../connections/model/salesforce-access';
import { orgChecks, type CheckRow, type ExpectedSetUp, type OrgCheck } from '../contract/setup/checks';
import type { CheckedSetUp, setUpContract } from '../contract/setup/questions';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { setUpEyes, type Eyes, type EyesNeeds } from './eyes';
import { SalesforceError } from './model/salesforce-error';
import { whyRest } from './search/search-bounds';
import { checkFilledIn, checkNamedCredentials } from './set-up/check-credentials';
import { checkJiraAccount, type CheckJiraAccountNeeds } from './set-up/check-jira-account';
import { checkObjects } from './set-up/check-objects';
import { notAsked, notAskedFor, refused } from './set-up/check-rows';
import { checkApproved, checkPermissionSets, checkPerUser } from './set-up/check-users';
import { checkOrg, checkWayIn, type CheckWayInNeeds } from './set-up/check-way-in';

type Needs = EyesNeeds & CheckWayInNeeds & CheckJiraAccountNeeds & Pick<Ports, 'log' | 'now'>;

/**
 * Looks from the bottom up whether a set-up works, with the admin's own eyes where they have connected, else with the
 * integration user's. Changes nothing at Salesforce. Each refusal is a row and none ends the check, but the rows above a
 * way in that does not open are not asked. Three questions to the log-in and the address, and at most fourteen calls of the
 * API, which are counted; none after the org has said that its calls are nearly used up. Jira is asked about its own account
 * beside, whatever becomes of the way into the org.
 * @throws AppError NOT_FOUND (the connection was removed), PLATFORM_DOWN, RATE_LIMITED
 */
export function checkSetUp(ports: Needs): SiteVerb<typeof setUpContract.checkSetUp> {
  return async ({ accountId }, { id, expected }) => {
    const connection = getConnection(await ports.connections.registry(), id);
    const [org, jiraAccount] = await Promise.all([
      checkOrgSide(ports, connection, accountId, expected),
      checkJiraAccount(ports, expected.jiraUser),
    ]);
    return { ...org, rows: [...org.rows, jiraAccount] };
  };
}

async function checkOrgSide(
  ports: Needs,
  connection: Connection,
  accountId: string,
  expected: ExpectedSetUp,
): Promise<CheckedSetUp> {
  const { access } = connection;
  const nobody = { as: 'nobody' as const, seenAs: null };
  if (access === null || access.isOff) {
    const error = new SalesforceError(access === null ? 'NOT_SET_UP' : 'TURNED_OFF');
    return { ...nobody, rows: orgChecks.map((check) => notAskedFor(check, error)) };
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
}

/** The rows that need an org and somebody to look with, side by side; credentials of persons wait for their ids. */
async function lookAround(
  { salesforce, access }: Eyes,
  { appLabel, namedCredentials, externalCredentials, permissionSets, objects }: ExpectedSetUp,
): Promise<CheckRow[]> {
  const credentials = checkNamedCredentials(salesforce, namedCredentials);
  return Promise.all([
    checkObjects(salesforce, [...access.objects.map(({ name }) => name), ...objects]),
    credentials.then(({ row }) => row),
    checkFilledIn(salesforce, externalCredentials),
    checkPermissionSets(salesforce, permissionSets),
    credentials.then(({ found }) => checkPerUser(salesforce, namedCredentials, found)),
    checkApproved(salesforce, isPersonal(access) ? appLabel : null),
  ]);
}

function withRest(rows: readonly CheckRow[], rest: (check: OrgCheck) => CheckRow): CheckRow[] {
  return [...rows, ...orgChecks.slice(rows.length).map(rest)];
}

/** @throws what is no trouble of Salesforce's */
function asSalesforceError(thrown: unknown): SalesforceError {
  if (thrown instanceof SalesforceError) return thrown;
  throw thrown;
}

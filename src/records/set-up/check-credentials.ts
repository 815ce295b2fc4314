import type { CheckRow, ExpectedSetUp } from '../../contract/setup/checks';
import type { NamedCredential, Principal } from '../../ports/salesforce-set-up';
import type { Salesforce } from '../../ports/salesforce';
import { SalesforceError } from '../model/salesforce-error';
import { failed, notAsked, passed, refused, untold } from './check-rows';

type Wanted = ExpectedSetUp['namedCredentials'][number];

/** Named Credentials as they were found, and the row about them. */
interface CheckedCredentials {
  readonly row: CheckRow;
  readonly found: readonly NamedCredential[];
}

/**
 * Whether the Named Credentials are there, and lead where they should. Address and identity are compared where Salesforce
 * gives them, which it does for legacy ones. One call.
 */
export async function checkNamedCredentials(
  salesforce: Salesforce,
  wanted: readonly Wanted[],
): Promise<CheckedCredentials> {
  const check = 'namedCredentials';
  if (wanted.length === 0) return { row: notAsked(check, 'notChosen'), found: [] };
  const names = wanted.map(({ name }) => name);
  try {
    const found = await salesforce.namedCredentials(names);
    const byName = new Map(found.map((each) => [each.name.toLowerCase(), each]));
    const of = ({ name }: Wanted): NamedCredential | undefined => byName.get(name.toLowerCase());
    const namesWhere = (isSo: (each: Wanted) => boolean): string[] =>
      wanted.filter(isSo).map(({ name }) => name);
    const missing = namesWhere((each) => of(each) === undefined);
    const elsewhere = namesWhere((each) => leadsElsewhere(each, of(each)));
    const otherwise = namesWhere((each) => isOtherIdentity(each, of(each)));
    const row =
      missing.length > 0
        ? failed(check, 'notThereOrHidden', { names: missing })
        : elsewhere.length > 0
          ? failed(check, 'otherAddress', { names: elsewhere })
          : otherwise.length > 0
            ? failed(check, 'otherIdentity', { names: otherwise })
            : passed(check, { names });
    return { row, found };
  } catch (error) {
    return { row: refused(check, error, { names }), found: [] };
  }
}

function leadsElsewhere({ address }: Wanted, found: NamedCredential | undefined): boolean {
  if (!found || found.address === null || found.address === '') return false;
  return withoutEnd(found.address) !== withoutEnd(address);
}

function withoutEnd(address: string): string {
  return address.toLowerCase().replace(/\/+$/, '');
}

/** The identities that metadata and queries name. */
function isOtherIdentity({ isLegacy, isPerUser }: Wanted, found: NamedCredential | undefined): boolean {
  if (!isLegacy || !found || found.identity === null) return false;
  return (found.identity === 'PerUser') !== isPerUser;
}

/**
 * Whether External Credentials are filled in, without their secrets. The state of each person's own is told to that person
 * alone, so those of the set-up that are per user are only looked for. One call each.
 */
export async function checkFilledIn(
  salesforce: Salesforce,
  wanted: ExpectedSetUp['externalCredentials'],
): Promise<CheckRow> {
  const check = 'filledIn';
  if (wanted.length === 0) return notAsked(check, 'notChosen');
  const names = wanted.map(({ name }) => name);
  try {
    const states = new Map<string, CredentialState>();
    for (const { name, isPerUser } of wanted)
      states.set(name, stateOf(await principalsOf(salesforce, name), isPerUser));
    const namesIn = (state: CredentialState): string[] => names.filter((name) => states.get(name) === state);
    const [missing, empty, hidden, unknown] = [
      namesIn('missing'),
      namesIn('empty'),
      namesIn('hidden'),
      namesIn('unknown'),
    ];
    if (missing.length > 0) return failed(check, 'notThereOrHidden', { names: missing });
    if (empty.length > 0) return failed(check, 'notFilledIn', { names: empty });
    if (hidden.length > 0) return refused(check, new SalesforceError('NO_ACCESS'), { names: hidden });
    return unknown.length > 0 ? untold(check, { names: unknown }) : passed(check, { names });
  } catch (error) {
    return refused(check, error, { names });
  }
}

/** Null where there is no such credential, or it is hidden. */
async function principalsOf(salesforce: Salesforce, name: string): Promise<readonly Principal[] | null> {
  try {
    return await salesforce.principals(name);
  } catch (error) {
    if (error instanceof SalesforceError && error.code === 'HIDDEN_OR_GONE') return null;
    throw error;
  }
}

type CredentialState = 'missing' | 'empty' | 'hidden' | 'unknown' | 'filledIn';

/**
 * Whoever may not view Setup is told less: then the state is absent.
 * @see https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/connectAPI_enums.htm#CredentialAuthenticationStatusEnum
 */
function stateOf(principals: readonly Principal[] | null, isPerUser: boolean): CredentialState {
  const meant = principals?.filter((each) => each.isPerUser === isPerUser) ?? [];
  if (meant.length === 0) return 'missing';
  if (isPerUser) return 'filledIn';
  const states = meant.map(({ status }) => status);
  if (states.includes('NotConfigured')) return 'empty';
  if (states.every((state) => state === 'Configured')) return 'filledIn';
  return states.includes(null) ? 'hidden' : 'unknown';
}

import type { personContract } from '../contract/records/person';
import { isPersonal } from '../connections/model/salesforce-access';
import type { SalesforceAccess } from '../connections/model/connection';
import { getConnection } from '../connections/model/registry';
import type { PersonVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { Secret } from '../shared/secret';
import { fingerprint } from './model/fingerprint';
import { SalesforceError } from './model/salesforce-error';
import { troubleOf } from './trouble-of';

type Needs = Pick<
  Ports,
  'connections' | 'callBackAddress' | 'log' | 'logInAttempts' | 'logInServer' | 'myPage' | 'newKey' | 'now'
>;

/**
 * Begins the asking person's log-in to a connection: gives the address at which Salesforce asks for consent, on the saved
 * host and no other. Its state is 256 bits of chance; only its fingerprint is kept, with a proof key nobody else knows. What
 * this person began before over the connection is void from then on.
 * @throws AppError NOT_FOUND (the connection was removed), PLATFORM_DOWN, RATE_LIMITED
 */
export function beginLogIn(ports: Needs): PersonVerb<typeof personContract.beginLogIn> {
  return async ({ accountId, siteUrl }, { id }) => {
    const { access } = getConnection(await ports.connections.registry(), id);
    try {
      const { host, consumerKey } = openToPersons(access);
      const page = ports.myPage(siteUrl);
      const callBack = await ports.callBackAddress();
      const [state, verifier] = [ports.newKey(), ports.newKey()];
      await ports.logInAttempts.begin(fingerprint(state), {
        ...{ who: fingerprint(accountId), connectionId: id, host, consumerKey, callBack, page },
        verifier: new Secret(verifier),
        beganAt: ports.now().toISOString(),
      });
      const wish = { callBack, state, challenge: fingerprint(verifier) };
      return { address: ports.logInServer.consentAddress({ host, consumerKey }, wish), trouble: null };
    } catch (error) {
      return { address: null, trouble: troubleOf(ports, 'log-in not begun', error) };
    }
  };
}

/**
 * The access that persons may log in over.
 * @throws SalesforceError NOT_SET_UP, TURNED_OFF, ACCESS_CHANGED (only the integration user reads there)
 */
export function openToPersons(access: SalesforceAccess | null): SalesforceAccess {
  if (access === null) throw new SalesforceError('NOT_SET_UP');
  if (access.isOff) throw new SalesforceError('TURNED_OFF');
  if (!isPersonal(access)) throw new SalesforceError('ACCESS_CHANGED');
  return access;
}

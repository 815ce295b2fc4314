import type { Ports } from '../../ports/ports';
import type { WayIn } from '../../ports/salesforce';
import { Secret } from '../../shared/secret';
import { SalesforceError } from '../model/salesforce-error';

/** What proving a way in as persons use it needs of the world. */
export type ProofNeeds = Pick<Ports, 'callBackAddress' | 'logInServer' | 'newKey'>;

/**
 * Proves an app and its secret as persons use them. Without a person nobody can log in as one. But a code that cannot exist is refused as such only once app and secret are
 * right: that proves both. (That the code is looked at last is *assumed*; see docs/assumptions.md.)
 * @throws SalesforceError what else it is refused with; AppError PLATFORM_DOWN
 */
export async function provePersons(
  { logInServer, callBackAddress, newKey }: ProofNeeds,
  way: WayIn,
): Promise<void> {
  const proof = { callBack: await callBackAddress(), verifier: new Secret(newKey()) };
  try {
    await logInServer.redeem(way, new Secret(newKey()), proof);
  } catch (error) {
    if (error instanceof SalesforceError && error.code === 'CODE_ENDED') return;
    throw error;
  }
  // Whatever says yes to it is no log-in of Salesforce.
  throw new SalesforceError('ANSWER_UNKNOWN');
}

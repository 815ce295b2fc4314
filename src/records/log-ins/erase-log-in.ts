import type { LogIn, LogInPlace } from '../../ports/log-ins';
import type { Occurrence } from '../../ports/people';
import type { Ports } from '../../ports/ports';
import { withLogInLock } from './log-in-lock';
import { SalesforceError } from '../model/salesforce-error';

/** What ending a log-in needs of the world. */
export type EraseLogInNeeds = Pick<Ports, 'locks' | 'log' | 'logIns' | 'logInServer' | 'personalData'>;

/** Where an account is named because of a log-in. */
export function logInOccurrence({ connectionId }: LogInPlace): Occurrence {
  return { in: 'logIn', connectionId };
}

/**
 * Ends one log-in: at Salesforce, then here, with what was described to it and the note of whose it is. Gives why Salesforce
 * did not confirm; null where it did, or there was nothing to end. Erasing does not wait for it: what nobody has any more
 * cannot be used, and ends by itself at Salesforce.
 * @throws AppError nothing was erased, or not all: PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE
 */
export async function eraseLogIn(
  ports: EraseLogInNeeds,
  place: LogInPlace,
  isMeant: (logIn: LogIn) => boolean = () => true,
): Promise<SalesforceError | null> {
  const { logIns, personalData } = ports;
  return withLogInLock(ports, place, async () => {
    const logIn = await logIns.read(place);
    if (logIn !== null && !isMeant(logIn)) return null;
    const error = logIn && (await revoked(ports, logIn));
    await logIns.erase(place, logIn?.id ?? null);
    await personalData.forget(place.accountId, logInOccurrence(place));
    return error;
  });
}

/** Revokes a log-in, if Salesforce can be asked; gives why it did not confirm. */
export async function revoked(
  { logInServer }: Pick<Ports, 'logInServer'>,
  { host, refreshToken }: Pick<LogIn, 'host' | 'refreshToken'>,
): Promise<SalesforceError | null> {
  try {
    await logInServer.revoke(host, refreshToken);
    return null;
  } catch (error) {
    if (error instanceof SalesforceError) return error;
    throw error;
  }
}

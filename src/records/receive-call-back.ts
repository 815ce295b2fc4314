import type { SentBack } from '../ports/log-ins';
import type { Ports } from '../ports/ports';
import { AppError } from '../shared/app-error';
import { fingerprint } from './model/fingerprint';

type Needs = Pick<Ports, 'locks' | 'logInAttempts' | 'newKey' | 'now'>;

/** Where the browser goes next, with a ticket that only the person who began can use, once. */
interface WayBack {
  readonly page: string;
  readonly ticket: string;
}

/**
 * Takes what Salesforce sent a browser back with. Nobody knows whose browser it is, so nothing is redeemed here: it is kept
 * for a while under a ticket, if a state was given out for it and has not been used. For any other state nothing is stored.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function receiveCallBack(ports: Needs, state: string, sent: SentBack): Promise<WayBack | null> {
  const { logInAttempts, locks, newKey, now } = ports;
  const name = fingerprint(state);
  // Looked for without the lock first: taking one is a write, and anybody may send any state.
  if ((await logInAttempts.begun(name)) === null) return null;
  try {
    return await locks.hold(`consent ${name}`, async () => {
      const begun = await logInAttempts.begun(name);
      if (begun === null) return null;
      await logInAttempts.forget(name);
      const ticket = newKey();
      await logInAttempts.keep(fingerprint(ticket), { ...begun, sent, backAt: now().toISOString() });
      return { page: begun.page, ticket };
    });
  } catch (error) {
    // The same call-back comes twice at once, and the other one is being taken.
    if (error instanceof AppError && error.code === 'CHANGED_MEANWHILE') return null;
    throw error;
  }
}

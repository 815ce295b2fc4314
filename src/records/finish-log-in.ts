import type { personContract } from '../contract/records/person';
import type { SalesforceTrouble } from '../contract/records/trouble';
import type { PersonVerb } from '../ports/caller';
import type { LogInBack } from '../ports/log-ins';
import type { Ports } from '../ports/ports';
import { fingerprint } from './model/fingerprint';
import { isLate } from './model/log-in-life';
import { SalesforceError } from './model/salesforce-error';
import { showLogIns, type ShowLogInsNeeds } from './open-log-ins';
import { redeemLogIn, type RedeemNeeds } from './log-ins/redeem-log-in';
import { troubleOf } from './trouble-of';

type Needs = RedeemNeeds & ShowLogInsNeeds & Pick<Ports, 'log' | 'logInAttempts'>;

/**
 * Finishes a log-in with the ticket that the call-back left, as the person who began it. A ticket counts once, whoever uses
 * it and whatever comes of it: one that somebody else began is spent, and nothing is stored.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, CHANGED_MEANWHILE
 */
export function finishLogIn(ports: Needs): PersonVerb<typeof personContract.finishLogIn> {
  return async ({ accountId }, { ticket }) => {
    const name = fingerprint(ticket);
    const back = await ports.locks.hold(`ticket ${name}`, () => ports.logInAttempts.take(name));
    const isMine = back?.who === fingerprint(accountId);
    const trouble = await finish(ports, accountId, back);
    return {
      connections: await showLogIns(ports, accountId),
      id: isMine ? back.connectionId : null,
      trouble,
    };
  };
}

async function finish(
  ports: Needs,
  accountId: string,
  back: LogInBack | null,
): Promise<SalesforceTrouble | null> {
  try {
    if (back === null) throw new SalesforceError('CALL_BACK_STRANGE');
    if (back.who !== fingerprint(accountId)) throw new SalesforceError('CALL_BACK_FOREIGN');
    if (isLate(back.beganAt, new Date(back.backAt)) || isLate(back.backAt, ports.now()))
      throw new SalesforceError('CALL_BACK_LATE');
    const { sent } = back;
    if (sent.how === 'refused') throw ports.logInServer.refusal(sent.error, sent.description);
    await redeemLogIn(ports, { connectionId: back.connectionId, accountId }, back, sent.code);
    return null;
  } catch (error) {
    return troubleOf(ports, 'log-in not finished', error);
  }
}

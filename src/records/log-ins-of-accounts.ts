import type { LogInsOfAccounts } from '../ports/people';
import { eraseLogIn, type EraseLogInNeeds } from './log-ins/erase-log-in';

/** What becomes of a person's log-ins when their account is closed: revoked at Salesforce, then erased. */
export function logInsOfAccounts(ports: EraseLogInNeeds): LogInsOfAccounts {
  return {
    async end(accountId, connectionId) {
      const error = await eraseLogIn(ports, { connectionId, accountId });
      if (error) ports.log.trouble('log-in not revoked', { code: error.code }, error.cause);
    },
  };
}

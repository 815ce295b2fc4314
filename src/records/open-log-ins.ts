import type { OwnLogIn, personContract } from '../contract/records/person';
import { isPersonal } from '../connections/model/salesforce-access';
import type { Connection } from '../connections/model/connection';
import type { PersonVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { isFor } from './model/log-in-life';

/** What showing a person's log-ins needs of the world. */
export type ShowLogInsNeeds = Pick<Ports, 'connections' | 'logIns'>;

/**
 * Shows the connections that persons log in to, and how the asking one stands there.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export function openLogIns(ports: ShowLogInsNeeds): PersonVerb<typeof personContract.openLogIns> {
  return async ({ accountId }) => ({ connections: await showLogIns(ports, accountId) });
}

/** The connections that persons log in to, those that are turned off too: a log-in can be ended there. */
export async function showLogIns(ports: ShowLogInsNeeds, accountId: string): Promise<OwnLogIn[]> {
  const { connections } = await ports.connections.registry();
  const shown = await Promise.all(connections.map((connection) => showLogIn(ports, connection, accountId)));
  return shown.filter((each) => each !== null);
}

async function showLogIn(
  { logIns }: ShowLogInsNeeds,
  { id, name, access }: Connection,
  accountId: string,
): Promise<OwnLogIn | null> {
  if (access === null || !isPersonal(access)) return null;
  const logIn = await logIns.read({ connectionId: id, accountId });
  return {
    ...{ id, name, host: access.host },
    elseIntegrationUser: access.whoReads === 'eachPersonElseIntegrationUser',
    logIn: logIn && {
      name: logIn.name,
      username: logIn.username,
      since: logIn.since,
      hasEnded: logIn.state === 'ended' || !isFor(access, logIn),
    },
  };
}

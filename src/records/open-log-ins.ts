import type { OwnLogIn, personContract } from '../contract/records/person';
import { isPersonal } from '../connections/model/salesforce-access';
import type { Registry } from '../connections/model/registry';
import type { PersonVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'connections'>;

/**
 * Shows the connections that persons log in to, and how the asking one stands there.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export function openLogIns(ports: Needs): PersonVerb<typeof personContract.openLogIns> {
  return async () => ({ connections: showLogIns(await ports.connections.registry()) });
}

/** The connections that persons log in to. */
export function showLogIns({ connections }: Registry): OwnLogIn[] {
  return connections.flatMap(({ id, name, access }): OwnLogIn[] => {
    if (access === null || access.isOff || !isPersonal(access)) return [];
    const { host, whoReads } = access;
    const elseIntegrationUser = whoReads === 'eachPersonElseIntegrationUser';
    return [{ id, name, host, elseIntegrationUser, logIn: null }];
  });
}

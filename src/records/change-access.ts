import type { accessContract, AccessView } from '../contract/records/access';
import type { Change } from '../contract/connections/changes';
import { changeConnections, type ChangeNeeds } from '../connections/change-connections';
import { about } from '../connections/log-change';
import { getConnection, withConnection } from '../connections/model/registry';
import type { SalesforceAccess } from '../connections/model/connection';
import { AppError } from '../shared/app-error';
import type { SiteVerb } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { showAccess, type ShowAccessNeeds } from './access/show-access';

type Needs = ChangeNeeds & ShowAccessNeeds;
type RemoveNeeds = Needs & Pick<Ports, 'endLeftLogIns'>;

/**
 * Turns reading Salesforce off or on again, at once for everybody.
 * @throws AppError NOT_FOUND, NOT_CONNECTED (it has no Salesforce access), PLATFORM_DOWN, CHANGED_MEANWHILE
 */
export function turnSalesforce(ports: Needs): SiteVerb<typeof accessContract.turnSalesforce> {
  return ({ accountId }, { id, off }) =>
    change(ports, accountId, id, { how: off ? 'accessTurnedOff' : 'accessTurnedOn' }, (access) => ({
      ...access,
      isOff: off,
    }));
}

/** Says who sees what the integration user reads. Throws as `turnSalesforce`. */
export function setAudience(ports: Needs): SiteVerb<typeof accessContract.setAudience> {
  return ({ accountId }, { id, audience }) =>
    change(ports, accountId, id, { how: 'audience', audience }, (access) => ({ ...access, audience }));
}

/** Says which objects may be searched and shown, in this order, and what a card shows. Throws as `turnSalesforce`. */
export function setObjects(ports: Needs): SiteVerb<typeof accessContract.setObjects> {
  return ({ accountId }, { id, objects }) => {
    const names = new Set(objects.map(({ name }) => name));
    if (names.size < objects.length)
      return Promise.reject(
        new AppError('INVALID_INPUT', { fields: [{ field: 'objects', problem: 'malformed' }] }),
      );
    return change(ports, accountId, id, { how: 'objects', count: objects.length }, (access) => ({
      ...access,
      objects,
    }));
  };
}

/**
 * Removes a connection's Salesforce access with its secret and session. Persons' log-ins are revoked at Salesforce and
 * erased, as far as time allows; the sweep ends the rest. The integration user's session is only erased: Salesforce may
 * hand the same access token to several who ask with the app's key and secret, and revoking it would end theirs. Throws as
 * `turnSalesforce`.
 */
export function removeAccess(ports: RemoveNeeds): SiteVerb<typeof accessContract.removeAccess> {
  return async ({ accountId }, { id }) => {
    const shown = await change(ports, accountId, id, { how: 'accessRemoved' }, () => null);
    await ports.endLeftLogIns(id);
    return shown;
  };
}

async function change(
  ports: Needs,
  by: string,
  id: string,
  what: Change,
  to: (access: SalesforceAccess) => SalesforceAccess | null,
): Promise<{ access: AccessView | null }> {
  const { registry } = await changeConnections(
    ports,
    (before) => {
      const connection = getConnection(before, id);
      if (connection.access === null) throw new AppError('NOT_CONNECTED');
      return withConnection(before, { ...connection, access: to(connection.access) });
    },
    about(by, id, what),
  );
  return showAccess(ports, registry, id);
}

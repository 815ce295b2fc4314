import type { connectionsContract } from '../contract/connections/questions';
import { AppError } from '../shared/app-error';
import type { SiteVerb } from '../ports/caller';
import { changeConnections, type ChangeNeeds } from './change-connections';
import { readName, refuseTakenName } from './model/connection-name';
import { getConnection, withConnection, type Registry } from './model/registry';
import { showChanged, type ShowNeeds } from './show-settings';

/**
 * Gives a connection another name. Runs that have begun keep the name they were begun with.
 * @throws AppError INVALID_INPUT (nameEmpty, nameTaken), NOT_FOUND (the connection was removed), PLATFORM_DOWN,
 *                  CHANGED_MEANWHILE (its lock is held)
 */
export function renameConnection(
  ports: ChangeNeeds & ShowNeeds,
): SiteVerb<typeof connectionsContract.renameConnection> {
  return async ({ accountId }, { id, name: typed }) => {
    const name = readName(typed);
    if (name === null)
      throw new AppError('INVALID_INPUT', { fields: [{ field: 'name', problem: 'nameEmpty' }] });
    const change = (before: Registry): Registry => {
      const connection = getConnection(before, id);
      refuseTakenName(before, id, name);
      return withConnection(before, { ...connection, name });
    };
    const written = await changeConnections(ports, change, {
      by: accountId,
      tells: (before) => {
        const from = getConnection(before, id).name;
        return from === name ? null : { connectionId: id, what: { how: 'renamed', from, to: name } };
      },
    });
    return showChanged(ports, written);
  };
}

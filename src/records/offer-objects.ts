import type { accessContract } from '../contract/records/access';
import { getConnection } from '../connections/model/registry';
import type { SiteVerb } from '../ports/caller';
import { offered } from './model/offered';
import { adminEyes, type EyesNeeds } from './eyes';
import { troubleOf } from './trouble-of';
import type { Ports } from '../ports/ports';

type Needs = EyesNeeds & Pick<Ports, 'log'>;

/**
 * The objects of a connection's org that an admin may choose, as the integration user sees them, or where only persons log
 * in, as the admin does.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED
 */
export function offerObjects(ports: Needs): SiteVerb<typeof accessContract.offerObjects> {
  return async ({ accountId }, { id, text }) => {
    const connection = getConnection(await ports.connections.registry(), id);
    try {
      const { salesforce } = await adminEyes(ports, connection, accountId);
      return { objects: offered(await salesforce.objects(), text), trouble: null };
    } catch (error) {
      return { objects: [], trouble: troubleOf(ports, 'objects not read', error) };
    }
  };
}

/** What a card may show of one object. Throws as `offerObjects`. */
export function offerFields(ports: Needs): SiteVerb<typeof accessContract.offerFields> {
  return async ({ accountId }, { id, object }) => {
    const connection = getConnection(await ports.connections.registry(), id);
    try {
      const { salesforce } = await adminEyes(ports, connection, accountId);
      const { label, nameField, fields } = await salesforce.shape(object);
      return { shape: { label, nameField, fields: [...fields] }, trouble: null };
    } catch (error) {
      return { shape: null, trouble: troubleOf(ports, 'fields not read', error) };
    }
  };
}

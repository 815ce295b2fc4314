import type { accessContract } from '../contract/records/access';
import { getConnection } from '../connections/model/registry';
import type { SiteVerb } from '../ports/caller';
import { offered } from './model/offered';
import { openSalesforce, type OpenNeeds } from './open-salesforce';
import { troubleOf } from './trouble-of';
import type { Ports } from '../ports/ports';

type Needs = OpenNeeds & Pick<Ports, 'log'>;

/**
 * The objects of a connection's org that an admin may choose, as the integration user sees them.
 * @throws AppError NOT_FOUND, PLATFORM_DOWN, RATE_LIMITED
 */
export function offerObjects(ports: Needs): SiteVerb<typeof accessContract.offerObjects> {
  return async (_caller, { id, text }) => {
    const connection = getConnection(await ports.connections.registry(), id);
    try {
      const salesforce = await openSalesforce(ports, connection);
      return { objects: offered(await salesforce.objects(), text), trouble: null };
    } catch (error) {
      return { objects: [], trouble: troubleOf(ports, 'objects not read', error) };
    }
  };
}

/** What a card may show of one object. Throws as `offerObjects`. */
export function offerFields(ports: Needs): SiteVerb<typeof accessContract.offerFields> {
  return async (_caller, { id, object }) => {
    const connection = getConnection(await ports.connections.registry(), id);
    try {
      const salesforce = await openSalesforce(ports, connection);
      const { label, nameField, fields } = await salesforce.shape(object);
      return { shape: { label, nameField, fields: [...fields] }, trouble: null };
    } catch (error) {
      return { shape: null, trouble: troubleOf(ports, 'fields not read', error) };
    }
  };
}

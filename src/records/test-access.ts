import type { accessContract } from '../contract/records/access';
import { getConnection } from '../connections/model/registry';
import type { Ports } from '../ports/ports';
import type { SiteVerb } from '../ports/caller';
import { AppError } from '../shared/app-error';
import { checkAccess } from './check-access';
import { linkedRecords } from './linked-records';
import { readAccessDraft } from './model/access-draft';
import { showAccess, type ShowAccessNeeds } from './show-access';
import { unkept } from './unkept';
import { wayOf, type WayNeeds } from './way-of';

type Needs = WayNeeds & ShowAccessNeeds & Pick<Ports, 'issues' | 'log' | 'salesforceFor'>;

/**
 * Tests a draft, or what is stored, and shows how far that got. Stores nothing, not even the session.
 * @throws AppError INVALID_INPUT (fields of the draft), NOT_FOUND (the connection was removed), NOT_CONNECTED (nothing
 *                  drafted, none stored), PLATFORM_DOWN, RATE_LIMITED
 */
export function testAccess(ports: Needs): SiteVerb<typeof accessContract.testAccess> {
  return async (_caller, { id, draft }) => {
    const registry = await ports.connections.registry();
    const { access } = getConnection(registry, id);
    const ready =
      draft === null ? access && { ...access, secret: null } : readAccessDraft(draft, access !== null);
    if (ready === null) throw new AppError('NOT_CONNECTED');
    const [way, linked] = await Promise.all([
      wayOf(ports, id, access, ready),
      linkedRecords(ports, registry, id),
    ]);
    const salesforce = ports.salesforceFor(way, unkept);
    const { steps, reader } = await checkAccess({ salesforce, objects: access?.objects ?? [], linked });
    return { ...(await showAccess(ports, registry, id)), steps: [...steps], reader };
  };
}

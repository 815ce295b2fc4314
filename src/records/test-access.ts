import type { accessContract } from '../contract/records/access';
import { getConnection } from '../connections/model/registry';
import type { SiteVerb } from '../ports/caller';
import { AppError } from '../shared/app-error';
import { readAccessDraft } from './model/access-draft';
import { showAccess, type ShowAccessNeeds } from './access/show-access';
import { tryAccess, type TryNeeds } from './access/try-access';

type Needs = TryNeeds & ShowAccessNeeds;

/**
 * Tests a draft, or what is stored, and shows how far that got. Stores nothing, not even the session.
 * @throws AppError INVALID_INPUT (fields of the draft), NOT_FOUND (the connection was removed), NOT_CONNECTED (nothing
 *                  drafted, none stored), PLATFORM_DOWN, RATE_LIMITED
 */
export function testAccess(ports: Needs): SiteVerb<typeof accessContract.testAccess> {
  return async (_caller, { id, draft }) => {
    const registry = await ports.connections.registry();
    const { access } = getConnection(registry, id);
    const ready = draft === null ? access && { ...access, secret: null } : readAccessDraft(draft, access);
    if (ready === null) throw new AppError('NOT_CONNECTED');
    const { steps, reader } = await tryAccess(ports, { registry, id, stored: access, ready });
    return { ...(await showAccess(ports, registry, id)), steps: [...steps], reader };
  };
}

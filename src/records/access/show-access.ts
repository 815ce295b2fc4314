import type { AccessView } from '../../contract/records/access';
import { getConnection, type Registry } from '../../connections/model/registry';
import type { Ports } from '../../ports/ports';

/** What showing Salesforce access needs of the world. */
export type ShowAccessNeeds = Pick<Ports, 'people'>;

/**
 * Shows a connection's Salesforce access, with Jira's name for who saved it.
 * @throws AppError NOT_FOUND where the connection was removed
 */
export async function showAccess(
  { people }: ShowAccessNeeds,
  registry: Registry,
  id: string,
): Promise<{ access: AccessView | null }> {
  const { access } = getConnection(registry, id);
  if (access === null) return { access: null };
  const { host, consumerKey, secret, next, isOff, whoReads, audience, objects } = access;
  const savers = [secret.savedBy, next?.secret.savedBy ?? null].filter((saver) => saver !== null);
  const names = await people.namesOf([...new Set(savers)]);
  return {
    access: {
      ...{ host, consumerKey, isOff, whoReads, audience, objects: [...objects] },
      secretLast4: secret.last4,
      savedBy: names.get(secret.savedBy ?? '') ?? null,
      savedAt: secret.savedAt,
      next: next && {
        consumerKey: next.consumerKey,
        secretLast4: next.secret.last4,
        savedBy: names.get(next.secret.savedBy ?? '') ?? null,
        savedAt: next.secret.savedAt,
      },
    },
  };
}

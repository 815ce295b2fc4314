import type { SalesforceAccess } from '../../connections/model/connection';
import { AppError } from '../../shared/app-error';
import type { Ports } from '../../ports/ports';
import type { WayIn } from '../../ports/salesforce';
import type { ReadyAccess } from '../model/access-draft';
import { secretPlace } from './open-salesforce';

/** What opening a draft needs of the world. */
export type WayNeeds = Pick<Ports, 'connections'>;

/**
 * The way in that a draft means: with its own secret, or with the stored one.
 * @throws AppError NOT_CONNECTED: there is no stored one any more; PLATFORM_DOWN
 */
export async function wayOf(
  { connections }: WayNeeds,
  connectionId: string,
  stored: SalesforceAccess | null,
  { host, consumerKey, secret }: ReadyAccess,
): Promise<WayIn> {
  const consumerSecret =
    secret?.text ?? (stored && (await connections.readToken(secretPlace(connectionId, stored))));
  if (consumerSecret === null) throw new AppError('NOT_CONNECTED');
  return { host, consumerKey, consumerSecret };
}
